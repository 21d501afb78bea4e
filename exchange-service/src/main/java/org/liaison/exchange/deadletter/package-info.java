/// Bad records, kept sealed until an administrator looks.
///
/// It never shows what is in them.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.liaison.exchange.deadletter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
