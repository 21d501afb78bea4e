/// Decides what may leave an office, field by field: instruments allow, ceilings forbid, doubt
/// withholds. The sanitiser and the guard ask the same question here and act on the answer
/// independently.
///
/// It must never do I/O, know a framework, read a clock, see the value of a field, or answer a
/// failure with anything but a refusal.
@NullMarked
package org.liaison.policy;

import org.jspecify.annotations.NullMarked;
