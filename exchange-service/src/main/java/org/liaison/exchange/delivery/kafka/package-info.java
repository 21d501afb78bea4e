/// The one thread that reads and writes topics, in one transaction for each poll.
///
/// It never sends outside of a transaction and never decides anything.
@NullMarked
package org.liaison.exchange.delivery.kafka;

import org.jspecify.annotations.NullMarked;
