/// Closed lists that travel with every message: kinds, handling and evaluation codes, refusal
/// grounds.
///
/// It must never hold content.
@NullMarked
package org.liaison.policy.message;

import org.jspecify.annotations.NullMarked;
