/// How far audit-service is behind. Nobody waits for it; but when records lie unlogged for too
/// long, only what may save a life, or protects people, still leaves.
///
/// It must never stop anything because it could not find out.
@ApplicationModule(allowedDependencies = {"trimming"})
@NullMarked
package org.liaison.exchange.backlog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
