/// A sample for the tests of the rules: broken on purpose.
@NullMarked
package org.liaison.testkit.sample.broken.util;

import org.jspecify.annotations.NullMarked;
