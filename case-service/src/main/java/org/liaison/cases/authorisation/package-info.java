/// The second person: what was submitted is encoded once, and exactly those bytes are seen,
/// authorised and sent.
///
/// It must never encode again what was submitted, or let anyone authorise what they drafted.
@ApplicationModule(
        allowedDependencies = {
            "casefile",
            "consultation",
            "content",
            "draft",
            "exchangefile",
            "instrument",
            "preview",
            "textcheck",
            "transaction"
        })
@NullMarked
package org.liaison.cases.authorisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
