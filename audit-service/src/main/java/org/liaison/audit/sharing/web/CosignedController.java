package org.liaison.audit.sharing.web;

import org.liaison.audit.checkpoint.Checkpoints.StoredCheckpoint;
import org.liaison.audit.proof.ProveEntry.Outcome;
import org.liaison.audit.sharing.Cosignatures;
import org.liaison.audit.sharing.ProveCosigned;
import org.liaison.audit.tree.LogName;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The log of this office as far as a partner cosigned it: the access log never is.
@RestController
@PreAuthorize("hasRole('AUDITOR')")
class CosignedController {

    private static final String TEXT = "text/plain;charset=UTF-8";

    private final Cosignatures cosignatures;
    private final ProveCosigned prove;

    CosignedController(Cosignatures cosignatures, ProveCosigned prove) {
        this.cosignatures = cosignatures;
        this.prove = prove;
    }

    @GetMapping(value = "/api/logs/{log}/checkpoint", params = "cosigned", produces = TEXT)
    String checkpoint(@PathVariable String log) {
        requireDisclosures(log);
        return cosignatures
                .newest()
                .map(StoredCheckpoint::note)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    @GetMapping(
            value = "/api/logs/{log}/entries/{entryId}/proof",
            params = "cosigned",
            produces = TEXT)
    String proof(@PathVariable String log, @PathVariable String entryId) {
        requireDisclosures(log);
        return switch (prove.entry(entryId)) {
            case Outcome.Proved(String file) -> file;
            case Outcome.Unknown() -> throw new ProblemException(ProblemType.NOT_FOUND);
            case Outcome.NotYetSigned() -> throw new ProblemException(ProblemType.WRONG_STATE);
        };
    }

    private static void requireDisclosures(String log) {
        if (!log.equals(LogName.DISCLOSURES.code())) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }
}
