/// What came from partners: every message once, each kept sealed, each acknowledged.
///
/// It must never lose a message because its thread had moved, take a second content under an id it
/// knows, or show an answer to a request that was cancelled unless somebody said what for.
@ApplicationModule(
        allowedDependencies = {
            "consultation",
            "content",
            "exchangefile",
            "instrument",
            "textcheck",
            "transaction"
        })
@NullMarked
package org.liaison.cases.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
