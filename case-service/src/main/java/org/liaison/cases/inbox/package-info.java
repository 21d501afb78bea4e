/// What came from partners: every message once, each kept sealed, each acknowledged.
///
/// It must never lose a message because its thread had moved, or take a second content under an id
/// it knows.
@ApplicationModule(allowedDependencies = {"consultation", "content", "exchangefile", "transaction"})
@NullMarked
package org.liaison.cases.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
