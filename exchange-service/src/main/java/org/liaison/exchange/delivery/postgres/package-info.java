/// Keeps who is meant by a record of a disclosure, erasably.
///
/// It never keeps what was disclosed.
@NullMarked
package org.liaison.exchange.delivery.postgres;

import org.jspecify.annotations.NullMarked;
