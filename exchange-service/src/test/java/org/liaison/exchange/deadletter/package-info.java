/// Tests of what is done with bad records.
@NullMarked
package org.liaison.exchange.deadletter;

import org.jspecify.annotations.NullMarked;
