/// What partners are given of the disclosure log, and what comes back: checkpoints to cosign,
/// proofs of the entries that are about messages to them, and their cosignatures.
///
/// It must never give a partner an entry about another, a tile, or a checkpoint that is not of a
/// beat; and it never learns a key from a message.
@ApplicationModule(allowedDependencies = {"tree", "checkpoint", "proof", "beat"})
@NullMarked
package org.liaison.audit.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
