package org.liaison.cases.exchangefile.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liaison.cases.exchangefile.CaseMoves;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.cases.exchangefile.MoveExchangeFile;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.liaison.kit.security.Caller;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A thread that was tied to the wrong case gets another, by two persons.
@RestController
@RequestMapping("/api/exchange-files/{id}/case-file/move")
@PreAuthorize("hasRole('OFFICER')")
class MoveController {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    private final MoveExchangeFile moveExchangeFile;

    MoveController(MoveExchangeFile moveExchangeFile) {
        this.moveExchangeFile = moveExchangeFile;
    }

    /// Where it belongs, and why.
    @Sensitive
    record ProposalBody(UUID caseFileId, String reason) {
        @Override
        public String toString() {
            return Redacted.of(ProposalBody.class);
        }
    }

    /// The case that the second person saw proposed.
    record AgreementBody(UUID caseFileId) {}

    /// What was proposed.
    @Sensitive
    record ProposalView(
            UUID fromCaseFileId,
            UUID caseFileId,
            String reason,
            String proposedBy,
            Instant proposedAt) {
        static ProposalView of(CaseMoves.Proposed proposed) {
            return new ProposalView(
                    proposed.fromCase(),
                    proposed.toCase(),
                    proposed.reason(),
                    proposed.proposer(),
                    proposed.at());
        }

        @Override
        public String toString() {
            return Redacted.of(ProposalView.class);
        }
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Proposes another case for a thread of which nothing left yet, and why")
    void propose(@PathVariable UUID id, @RequestBody ProposalBody body, Caller caller) {
        String reason = body.reason().strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new ProblemException(
                    ProblemType.INVALID_FIELD,
                    Map.of(
                            "errors",
                            List.of(
                                    Map.of(
                                            "field",
                                            "reason",
                                            "rule",
                                            SHORTEST_REASON + "-" + LONGEST_REASON))));
        }
        done(moveExchangeFile.propose(caller, new ExchangeFileId(id), body.caseFileId(), reason));
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('OFFICER', 'SUPERVISOR')")
    @Operation(summary = "The proposal that waits for a second person")
    ResponseEntity<ProposalView> show(@PathVariable UUID id, Caller caller) {
        return moveExchangeFile
                .proposed(caller, new ExchangeFileId(id))
                .map(ProposalView::of)
                .map(view -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    @PostMapping
    @PreAuthorize("hasRole('SUPERVISOR')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "A second person agrees, and the thread has that case from now on")
    void agree(@PathVariable UUID id, @RequestBody AgreementBody body, Caller caller) {
        done(moveExchangeFile.agree(caller, new ExchangeFileId(id), body.caseFileId()));
    }

    private static void done(MoveExchangeFile.Outcome outcome) {
        switch (outcome) {
            case MoveExchangeFile.Outcome.Done _ -> {}
            case MoveExchangeFile.Outcome.NotThere notThere ->
                    throw new ProblemException(
                            ProblemType.NOT_FOUND, Map.of("field", notThere.what()));
            case MoveExchangeFile.Outcome.WrongState wrong ->
                    throw new ProblemException(
                            ProblemType.WRONG_STATE, Map.of("rule", wrong.rule()));
            case MoveExchangeFile.Outcome.FreshLoginNeeded _ ->
                    throw new ProblemException(ProblemType.FRESH_LOGIN_NEEDED);
            case MoveExchangeFile.Outcome.SecondPersonNeeded _ ->
                    throw new ProblemException(ProblemType.SECOND_PERSON_NEEDED);
        }
    }
}
