/// Which office this process belongs to.
///
/// It never knows more of a partner than its code.
@NullMarked
package org.liaison.kit.office;

import org.jspecify.annotations.NullMarked;
