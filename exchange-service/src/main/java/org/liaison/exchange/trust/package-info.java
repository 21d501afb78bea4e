/// Whose keys this office believes: its own, and its partners' as compared out of band.
///
/// It never learns a key from a message.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.liaison.exchange.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
