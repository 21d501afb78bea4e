/// Reads signed instruments from the files an administrator put there.
///
/// It never verifies one: whoever asks does.
@NullMarked
package org.liaison.exchange.instrument.files;

import org.jspecify.annotations.NullMarked;
