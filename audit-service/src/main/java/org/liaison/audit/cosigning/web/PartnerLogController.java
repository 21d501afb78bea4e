package org.liaison.audit.cosigning.web;

import org.liaison.audit.checkpoint.Checkpoints.StoredCheckpoint;
import org.liaison.audit.cosigning.PartnerLogs;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What a partner proved to us, for whoever must show it elsewhere.
@RestController
@PreAuthorize("hasRole('AUDITOR')")
class PartnerLogController {

    private static final String TEXT = "text/plain;charset=UTF-8";

    private final PartnerLogs logs;

    PartnerLogController(PartnerLogs logs) {
        this.logs = logs;
    }

    @GetMapping(value = "/api/logs/partners/{office}/checkpoint", produces = TEXT)
    String checkpoint(@PathVariable String office) {
        return logs.last(office)
                .map(StoredCheckpoint::note)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    @GetMapping(value = "/api/logs/partners/{office}/entries/{messageId}/proof", produces = TEXT)
    String proof(@PathVariable String office, @PathVariable String messageId) {
        return logs.proof(office, messageId)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
