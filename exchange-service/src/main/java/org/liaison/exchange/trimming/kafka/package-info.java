/// Topics of the office's broker, read from their beginning and trimmed there.
///
/// It never decides how far.
@NullMarked
package org.liaison.exchange.trimming.kafka;

import org.jspecify.annotations.NullMarked;
