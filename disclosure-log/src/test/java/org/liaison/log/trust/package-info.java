/// Trust lists as they must be, and as they must not.
@NullMarked
package org.liaison.log.trust;

import org.jspecify.annotations.NullMarked;
