/// Reads signed instruments from the files an administrator put there.
///
/// It never keeps one whose signatures do not hold.
@NullMarked
package org.liaison.exchange.instrument.files;

import org.jspecify.annotations.NullMarked;
