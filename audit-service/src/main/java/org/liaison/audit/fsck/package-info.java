/// Derives both logs again from what the database holds, as a reader who believes nobody: every
/// row, column, tile and checkpoint, against what was signed and is kept outside the database.
///
/// It must never write, never mend what it finds, and never ask a running service.
@ApplicationModule(allowedDependencies = {"tree", "ledger"})
@NullMarked
package org.liaison.audit.fsck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
