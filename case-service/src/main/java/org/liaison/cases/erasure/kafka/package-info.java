/// Tells exchange-service whose salts to forget.
///
/// It must never wait for a broker.
@NullMarked
package org.liaison.cases.erasure.kafka;

import org.jspecify.annotations.NullMarked;
