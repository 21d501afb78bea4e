/// Reads a text that is about to leave and says what it gives away, without knowing any case.
///
/// It never uses the sanitiser: one mistake must not open both doors. It never takes longer than a
/// fixed number of steps, whatever the text is, and never repeats a word of what it read.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.liaison.exchange.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
