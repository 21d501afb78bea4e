/// Takes away what this service keeps of something that was erased at home: first the sealed
/// records on topics inside the office, then the salts; then it says so.
///
/// It must never say so while a record from before the erasure is left on one of these topics, and
/// never take an entry of a log away.
@ApplicationModule(allowedDependencies = {"trimming"})
@NullMarked
package org.liaison.exchange.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
