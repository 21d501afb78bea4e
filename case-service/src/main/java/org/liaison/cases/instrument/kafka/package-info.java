/// Instruments as exchange-service publishes them.
///
/// It must never verify a signature: whoever writes that topic has.
@NullMarked
package org.liaison.cases.instrument.kafka;

import org.jspecify.annotations.NullMarked;
