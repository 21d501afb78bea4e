/// Tests of what tests stand on, and the mutants that the rules of the house must catch.
@NullMarked
package org.liaison.testkit;

import org.jspecify.annotations.NullMarked;
