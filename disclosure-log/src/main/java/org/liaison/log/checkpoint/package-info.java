/// Checkpoints, the policy that says whose are believed, and the two proofs against them.
///
/// A size and a root to prove against come only from a [VerifiedCheckpoint], and only a
/// [TrustPolicy] makes one. Nothing here may be given a root and a size by a caller.
@NullMarked
package org.liaison.log.checkpoint;

import org.jspecify.annotations.NullMarked;
