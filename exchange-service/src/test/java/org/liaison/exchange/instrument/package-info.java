@NullMarked
package org.liaison.exchange.instrument;

import org.jspecify.annotations.NullMarked;
