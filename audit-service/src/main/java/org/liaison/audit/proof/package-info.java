/// Hands auditors what they need to check the logs elsewhere: checkpoints and proofs as files.
///
/// It must never hand them to anybody else: partners get coarse checkpoints and proofs of their own
/// entries by another way.
@ApplicationModule(allowedDependencies = {"tree", "checkpoint"})
@NullMarked
package org.liaison.audit.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
