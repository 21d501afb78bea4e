/// Limits, targets and how they are counted.
///
/// It must never read a clock: every instant is given.
@NullMarked
package org.liaison.policy.time;

import org.jspecify.annotations.NullMarked;
