@NullMarked
package org.liaison.audit.proof;

import org.jspecify.annotations.NullMarked;
