@NullMarked
package org.liaison.audit.fsck;

import org.jspecify.annotations.NullMarked;
