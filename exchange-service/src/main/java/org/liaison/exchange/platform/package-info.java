/// The wiring of this service.
///
/// It never holds a rule of the domain.
@NullMarked
package org.liaison.exchange.platform;

import org.jspecify.annotations.NullMarked;
