/// Keeps the instruments that counted here.
///
/// It never verifies one.
@NullMarked
package org.liaison.exchange.instrument.postgres;

import org.jspecify.annotations.NullMarked;
