@NullMarked
package org.liaison.audit.cosigning;

import org.jspecify.annotations.NullMarked;
