/// Keeps the alarms of channels.
///
/// It never keeps anything of a message.
@NullMarked
package org.liaison.exchange.channel.postgres;

import org.jspecify.annotations.NullMarked;
