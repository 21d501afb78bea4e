@NullMarked
package org.liaison.log.checkpoint;

import org.jspecify.annotations.NullMarked;
