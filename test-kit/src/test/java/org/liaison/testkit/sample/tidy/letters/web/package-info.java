/// A sample for the tests of the rules: tidy on purpose.
@NullMarked
package org.liaison.testkit.sample.tidy.letters.web;

import org.jspecify.annotations.NullMarked;
