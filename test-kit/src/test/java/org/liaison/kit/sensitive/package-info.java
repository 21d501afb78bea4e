/// Stand-ins for the kit in the tests of the rules; never more than an annotation.
@NullMarked
package org.liaison.kit.sensitive;

import org.jspecify.annotations.NullMarked;
