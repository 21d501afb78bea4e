/// Messages that are decided in a database transaction and published after it.
///
/// It never publishes what was not committed and never loses what was; it may publish twice.
@NullMarked
package org.liaison.kit.outbox;

import org.jspecify.annotations.NullMarked;
