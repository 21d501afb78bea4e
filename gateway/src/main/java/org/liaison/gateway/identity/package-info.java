/// Who comes in: people by login, machines by token.
///
/// It never decides what a caller may do beyond its role: the services do, again.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.liaison.gateway.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
