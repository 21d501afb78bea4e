/// Salts and the hashes of forgotten keys.
///
/// It must never keep a key of who was erased.
@NullMarked
package org.liaison.audit.erasure.postgres;

import org.jspecify.annotations.NullMarked;
