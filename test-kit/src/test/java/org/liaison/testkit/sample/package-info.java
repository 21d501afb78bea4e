/// Small services for the tests of the rules: one tidy, one that breaks each rule.
@NullMarked
package org.liaison.testkit.sample;

import org.jspecify.annotations.NullMarked;
