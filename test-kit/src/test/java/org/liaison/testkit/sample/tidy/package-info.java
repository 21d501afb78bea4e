/// A sample for the tests of the rules: tidy on purpose.
@NullMarked
package org.liaison.testkit.sample.tidy;

import org.jspecify.annotations.NullMarked;
