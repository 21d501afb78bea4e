/// What the logs of partners are to this office: it cosigns their checkpoints while they only grow,
/// and keeps the proofs of what they say they sent here.
///
/// It must never cosign two histories of one log, nor believe a key that was not pinned.
@ApplicationModule(allowedDependencies = {"checkpoint", "sharing"})
@NullMarked
package org.liaison.audit.cosigning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
