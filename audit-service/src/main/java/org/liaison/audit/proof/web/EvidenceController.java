package org.liaison.audit.proof.web;

import org.liaison.audit.checkpoint.Checkpoints;
import org.liaison.audit.checkpoint.Checkpoints.StoredCheckpoint;
import org.liaison.audit.proof.ProveEntry;
import org.liaison.audit.proof.ProveEntry.Outcome;
import org.liaison.audit.proof.ServeTiles;
import org.liaison.audit.tree.LogName;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What an auditor carries away and checks with `./liaison verify`, or with anything else that
/// implements docs/disclosure-log.md.
@RestController
@PreAuthorize("hasRole('AUDITOR')")
class EvidenceController {

    private static final String TEXT = "text/plain;charset=UTF-8";

    private final Checkpoints checkpoints;
    private final ProveEntry prove;
    private final ServeTiles tiles;

    EvidenceController(Checkpoints checkpoints, ProveEntry prove, ServeTiles tiles) {
        this.checkpoints = checkpoints;
        this.prove = prove;
        this.tiles = tiles;
    }

    @GetMapping(value = "/api/logs/{log}/checkpoint", produces = TEXT)
    String checkpoint(@PathVariable String log) {
        return checkpoints
                .latest(named(log))
                .map(StoredCheckpoint::note)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    @GetMapping(value = "/api/logs/{log}/entries/{entryId}/proof", produces = TEXT)
    String proof(@PathVariable String log, @PathVariable String entryId) {
        return file(prove.entry(named(log), entryId));
    }

    /// @param from size of a checkpoint that the auditor holds
    @GetMapping(value = "/api/logs/{log}/growth", produces = TEXT)
    String growth(@PathVariable String log, @RequestParam long from) {
        return file(prove.growth(named(log), from));
    }

    @GetMapping(
            value = "/api/logs/{log}/tile/{*rest}",
            produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    byte[] tile(@PathVariable String log, @PathVariable String rest) {
        return tiles.read(named(log), "tile" + rest)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private static LogName named(String log) {
        return LogName.of(log).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private static String file(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Proved(String file) -> file;
            case Outcome.Unknown() -> throw new ProblemException(ProblemType.NOT_FOUND);
            case Outcome.NotYetSigned() -> throw new ProblemException(ProblemType.WRONG_STATE);
        };
    }
}
