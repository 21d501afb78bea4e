/// Which path goes to which service, with whose token.
///
/// It never changes a body and never gives a token to a browser.
@ApplicationModule(allowedDependencies = "identity")
@NullMarked
package org.liaison.gateway.routes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
