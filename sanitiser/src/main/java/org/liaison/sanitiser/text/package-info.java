/// One text in several normalised views, each of which still knows the original offsets.
///
/// It never changes the original text and never judges it.
@NullMarked
package org.liaison.sanitiser.text;

import org.jspecify.annotations.NullMarked;
