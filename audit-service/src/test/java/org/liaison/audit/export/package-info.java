@NullMarked
package org.liaison.audit.export;

import org.jspecify.annotations.NullMarked;
