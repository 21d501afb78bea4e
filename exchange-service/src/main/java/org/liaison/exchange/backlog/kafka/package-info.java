/// Asks the broker how the topic of the disclosure log stands.
///
/// It never reads a record of it.
@NullMarked
package org.liaison.exchange.backlog.kafka;

import org.jspecify.annotations.NullMarked;
