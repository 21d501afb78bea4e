/// What was sent and is no longer to be used: this office tells every recipient and waits for what
/// each did; what a partner withdraws is closed at once, and two persons decide and answer.
///
/// It must never open again what was withdrawn unless a reason to keep it was sent to the partner,
/// and never holds what a message says.
@ApplicationModule(
        allowedDependencies = {
            "authorisation",
            "content",
            "draft",
            "erasure",
            "exchangefile",
            "inbox",
            "transaction"
        })
@NullMarked
package org.liaison.cases.withdrawal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
