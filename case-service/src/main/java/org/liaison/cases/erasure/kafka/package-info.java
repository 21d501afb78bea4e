/// Tells other services what was erased, and hears that they followed.
///
/// It must never wait for a broker, and never throw for a bad record.
@NullMarked
package org.liaison.cases.erasure.kafka;

import org.jspecify.annotations.NullMarked;
