/// Makes a value coarser: a birth date to its year, an address to its country.
///
/// It never guesses: what it cannot read it does not reduce, and its caller withholds.
@NullMarked
package org.liaison.sanitiser.reduce;

import org.jspecify.annotations.NullMarked;
