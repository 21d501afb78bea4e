/// Shows the instruments to the other services of this office.
///
/// It never publishes what was not verified.
@NullMarked
package org.liaison.exchange.instrument.kafka;

import org.jspecify.annotations.NullMarked;
