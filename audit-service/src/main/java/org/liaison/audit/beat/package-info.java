/// The even pace at which partners see the disclosure log grow: a checkpoint at each beat, always
/// the same number of entries after the one before, filled up with entries that stand for nothing.
///
/// It must never give a partner a size, or a place in the log, that says how much this office
/// exchanged with others (docs/adr/0015-cosigning.md).
@ApplicationModule(allowedDependencies = {"tree", "checkpoint"})
@NullMarked
package org.liaison.audit.beat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
