@NullMarked
package org.liaison.audit.inspection;

import org.jspecify.annotations.NullMarked;
