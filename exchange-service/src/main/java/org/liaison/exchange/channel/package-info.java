/// The one sequence of each channel to and from a partner, and whether the channel is well.
///
/// It never looks inside a message.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.liaison.exchange.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
