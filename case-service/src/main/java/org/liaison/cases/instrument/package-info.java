/// The instruments this office exchanges under, as exchange-service verified and published them.
///
/// It must never change an instrument, or take one from anywhere but that topic.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.liaison.cases.instrument;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
