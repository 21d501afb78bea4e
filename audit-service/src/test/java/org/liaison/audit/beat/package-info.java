@NullMarked
package org.liaison.audit.beat;

import org.jspecify.annotations.NullMarked;
