/// Shows how the channels are.
///
/// It never shows anything of a message.
@NullMarked
package org.liaison.exchange.channel.web;

import org.jspecify.annotations.NullMarked;
