/// Judges again, independently of the sanitiser, everything that is about to leave.
///
/// It never knows a case, never repairs a message, and never lets pass what it cannot judge.
@ApplicationModule(allowedDependencies = {"instrument", "text", "trust"})
@NullMarked
package org.liaison.exchange.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
