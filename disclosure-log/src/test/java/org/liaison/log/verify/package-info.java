@NullMarked
package org.liaison.log.verify;

import org.jspecify.annotations.NullMarked;
