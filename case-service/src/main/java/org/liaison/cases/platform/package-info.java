/// The wiring of the service: which use case gets which port.
///
/// It never holds a rule.
@ApplicationModule(
        allowedDependencies = {
            "authorisation",
            "casefile",
            "consultation",
            "content",
            "dutycontact",
            "erasure",
            "exchangefile",
            "inbox",
            "instrument",
            "preview",
            "textcheck",
            "transaction",
            "withdrawal"
        })
@NullMarked
package org.liaison.cases.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
