/// Measures sealing and opening beside the raw cipher, in a process of its own without Spring.
///
/// Nothing of the service may use it.
@NullMarked
package org.liaison.exchange.sealing.bench;

import org.jspecify.annotations.NullMarked;
