@NullMarked
package org.liaison.log.gap;

import org.jspecify.annotations.NullMarked;
