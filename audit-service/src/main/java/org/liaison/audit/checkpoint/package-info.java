/// Signs what the logs are at a moment, after it was committed, with a key that is not in the
/// database.
///
/// It must never sign a tree that is not an extension of the last one it signed, whatever the
/// database says now.
@ApplicationModule(allowedDependencies = {"tree"})
@NullMarked
package org.liaison.audit.checkpoint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
