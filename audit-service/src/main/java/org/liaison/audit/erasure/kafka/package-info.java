/// Hears what was erased at home.
///
/// It must never throw for what is in a record.
@NullMarked
package org.liaison.audit.erasure.kafka;

import org.jspecify.annotations.NullMarked;
