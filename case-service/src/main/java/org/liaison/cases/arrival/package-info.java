/// What spreadsheets, mail programs and other encodings do to a value on its way to us, told before
/// it is on file.
///
/// It names what was meant and how to write it, and never repeats a value: what it says is shown,
/// printed and sent by mail. It never mends a name or a number in silence.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.liaison.cases.arrival;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
