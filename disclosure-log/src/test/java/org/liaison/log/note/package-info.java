@NullMarked
package org.liaison.log.note;

import org.jspecify.annotations.NullMarked;
