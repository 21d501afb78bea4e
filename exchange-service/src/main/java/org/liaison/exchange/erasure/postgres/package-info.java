/// Pending erasures, and the salts they take.
///
/// It must never take salts without word of it, or say so without having taken them.
@NullMarked
package org.liaison.exchange.erasure.postgres;

import org.jspecify.annotations.NullMarked;
