/// The way of a message through this office: from authorisation to the partner's channel, and from
/// a partner's channel to the inbox, with the record of each disclosure.
///
/// It never knows a case, never throws for what is in a record, and never lets a message leave
/// without its record.
@ApplicationModule(
        allowedDependencies = {"backlog", "channel", "guard", "instrument", "sealing", "trust"})
@NullMarked
package org.liaison.exchange.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
