/// What the administrators of an office do with keys: hold the root key, sign trust lists, give
/// them to partners and accept theirs.
///
/// It must never print or copy a secret, and never accept a root key that two persons did not
/// compare, but for the invented offices of one machine.
@NullMarked
package org.liaison.operator.trust;

import org.jspecify.annotations.NullMarked;
