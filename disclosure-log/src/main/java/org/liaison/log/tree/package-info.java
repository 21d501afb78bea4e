/// The RFC 6962 Merkle tree: hashing, growing by appends in bounded memory, tiles, and the paths
/// that proofs are made of.
///
/// It must never judge a proof: what a path leads to is compared only with a root from a verified
/// checkpoint, in [org.liaison.log.checkpoint].
@NullMarked
package org.liaison.log.tree;

import org.jspecify.annotations.NullMarked;
