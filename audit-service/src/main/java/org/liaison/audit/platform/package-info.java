/// The wiring of audit-service.
@ApplicationModule(
        allowedDependencies = {
            "tree",
            "checkpoint",
            "proof",
            "disclosurefile",
            "erasure",
            "fsck",
            "beat",
            "sharing",
            "cosigning",
            "ledger",
            "export",
            "recovery",
            "inspection"
        })
@NullMarked
package org.liaison.audit.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
