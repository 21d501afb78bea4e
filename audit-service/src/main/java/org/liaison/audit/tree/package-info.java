/// The Merkle tree over each log, kept as tiles.
///
/// Entries are integrated in the transaction that appends them, by the one sequencer that holds the
/// log's fence. This package must never integrate an entry outside that transaction, nor change a
/// hash that is there.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.liaison.audit.tree;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
