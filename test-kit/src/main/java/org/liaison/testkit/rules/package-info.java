/// The rules of the house, applied to a module by one line in its own ArchitectureTest.
///
/// A rule that finds nothing to judge fails, and so does an excuse that excuses nothing: a rule
/// never passes because it looked in the wrong place.
@NullMarked
package org.liaison.testkit.rules;

import org.jspecify.annotations.NullMarked;
