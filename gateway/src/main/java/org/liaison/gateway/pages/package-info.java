/// One plain page for each role.
///
/// It never holds a rule of the domain: it shows what the services answer.
@ApplicationModule(allowedDependencies = {"identity", "routes"})
@NullMarked
package org.liaison.gateway.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
