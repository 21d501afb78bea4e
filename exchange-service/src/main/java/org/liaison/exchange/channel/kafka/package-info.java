/// Reads the committed end of a channel from its topic.
///
/// It never writes.
@NullMarked
package org.liaison.exchange.channel.kafka;

import org.jspecify.annotations.NullMarked;
