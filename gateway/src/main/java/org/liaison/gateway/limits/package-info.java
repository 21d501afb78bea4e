/// How much one caller may ask for.
///
/// It never counts by anything but the caller.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.liaison.gateway.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
