/// Reads dead letters from their topics and puts them back.
///
/// It never logs what it opens.
@NullMarked
package org.liaison.exchange.deadletter.kafka;

import org.jspecify.annotations.NullMarked;
