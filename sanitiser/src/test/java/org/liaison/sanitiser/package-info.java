/// The sanitiser's behaviour, as a specification; every person and place is invented.
@NullMarked
package org.liaison.sanitiser;

import org.jspecify.annotations.NullMarked;
