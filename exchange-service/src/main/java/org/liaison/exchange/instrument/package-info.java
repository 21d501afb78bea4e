/// The instruments this office exchanges under: signed by both parties, judged by the clock.
///
/// It never takes an instrument that a party did not sign.
@ApplicationModule(allowedDependencies = "trust")
@NullMarked
package org.liaison.exchange.instrument;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
