/// The wiring of this service.
///
/// It never holds a rule of the domain.
@ApplicationModule(
        allowedDependencies = {
            "backlog",
            "channel",
            "delivery",
            "erasure",
            "guard",
            "instrument",
            "sealing",
            "trimming",
            "trust"
        })
@NullMarked
package org.liaison.exchange.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
