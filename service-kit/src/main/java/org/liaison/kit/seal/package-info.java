/// The seal of an office on everything that stays inside it.
///
/// It never seals for a partner, and a seal of one topic never opens on another.
@NullMarked
package org.liaison.kit.seal;

import org.jspecify.annotations.NullMarked;
