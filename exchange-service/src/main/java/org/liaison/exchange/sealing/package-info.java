/// Makes a message readable by one partner office only, and opens what partners sealed for us.
///
/// It never judges what it seals, and never lets out a plaintext that was not verified first.
@ApplicationModule(allowedDependencies = {"channel", "trust"})
@NullMarked
package org.liaison.exchange.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
