/// The rules judged by their mutants: a rule that no sample can break checks nothing.
@NullMarked
package org.liaison.testkit.rules;

import org.jspecify.annotations.NullMarked;
