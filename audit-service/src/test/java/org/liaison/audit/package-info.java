@NullMarked
package org.liaison.audit;

import org.jspecify.annotations.NullMarked;
