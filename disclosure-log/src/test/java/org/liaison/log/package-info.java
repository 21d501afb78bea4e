@NullMarked
package org.liaison.log;

import org.jspecify.annotations.NullMarked;
