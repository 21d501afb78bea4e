/// The one source of time.
///
/// It never lets a feature read the clock of the machine by itself.
@NullMarked
package org.liaison.kit.time;

import org.jspecify.annotations.NullMarked;
