/// What a detector reports: a range, a kind, and whose value it is.
///
/// It never holds a piece of the text.
@NullMarked
package org.liaison.sanitiser.signal;

import org.jspecify.annotations.NullMarked;
