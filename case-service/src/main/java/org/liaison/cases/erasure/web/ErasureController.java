package org.liaison.cases.erasure.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.draft.RecipientAct;
import org.liaison.cases.erasure.EraseCaseFile;
import org.liaison.cases.erasure.Erasure;
import org.liaison.cases.erasure.ErasureFollowing;
import org.liaison.cases.erasure.StatedBy;
import org.liaison.kit.access.Justification;
import org.liaison.kit.access.PlainLine;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.liaison.kit.security.Caller;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A case is erased in the right order.
@RestController
@RequestMapping("/api/case-files/{id}/erasure")
@PreAuthorize("hasRole('OFFICER')")
class ErasureController {

    private static final int LONGEST_REFERENCE = 200;

    /// As long as the trimmer keeps what was consumed, and its hour.
    private static final Duration ON_TOPICS = Duration.ofDays(7).plusHours(1);

    private final EraseCaseFile eraseCaseFile;
    private final Duration actDue;
    private final Clock clock;

    ErasureController(
            EraseCaseFile eraseCaseFile,
            @Value("${liaison.withdrawal.act-due:3d}") Duration actDue,
            Clock clock) {
        this.eraseCaseFile = eraseCaseFile;
        this.actDue = actDue;
        this.clock = clock;
    }

    /// What a recipient did.
    ///
    /// @param reference where they said so: their message, letter or call; names nobody
    record ActBody(String act, String reference) {}

    /// Who is to be told, and what would go or went.
    ///
    /// @param overdue threads whose recipient was told and did not act in time
    /// @param state `use-stopped`, `erasing` while another service has not followed, or `erased`
    /// @param sealedTopicRecordsUntil when the last sealed record of it on an internal topic would
    ///   be trimmed if it is not erased; `null` if there is none
    /// @param elsewhere what goes in other services, and when they said that it went
    record ErasureView(
            UUID caseFileId,
            String state,
            List<RecipientView> recipients,
            boolean everybodyActed,
            List<UUID> overdue,
            int stillLeaving,
            Map<String, Integer> rows,
            @Nullable Instant sealedTopicRecordsUntil,
            List<ErasureFollowing> elsewhere) {}

    /// A partner unit that was sent something of the case.
    ///
    /// @param actStatedBy its office code where it signed what it did, else the official number of
    ///   who typed it here; `null` without an act
    record RecipientView(
            UUID exchangeFile,
            String office,
            String unit,
            List<String> messages,
            @Nullable String act,
            @Nullable String actStatedBy,
            @Nullable UUID withdrawal,
            @Nullable Instant withdrawnAt) {

        static RecipientView of(Erasure.Recipient recipient) {
            StatedBy by = recipient.actStatedBy();
            return new RecipientView(
                    recipient.exchangeFile(),
                    recipient.office(),
                    recipient.unit(),
                    recipient.messages(),
                    recipient.act(),
                    by == null ? null : by.said(),
                    recipient.withdrawal(),
                    recipient.withdrawnAt());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Stops every use of the case; the first step of its erasure")
    void stop(@PathVariable UUID id, Justification justification, Caller caller) {
        done(eraseCaseFile.stop(id, caller, justification));
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('OFFICER', 'SUPERVISOR')")
    @Operation(summary = "Dry run: who is to be told, and what would go; changes nothing")
    ErasureView dryRun(@PathVariable UUID id, Caller caller) {
        Erasure erasure =
                eraseCaseFile
                        .dryRun(id, caller)
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        Instant last = erasure.lastOnTopicAt();
        return new ErasureView(
                id,
                erasure.state(),
                erasure.recipients().stream().map(RecipientView::of).toList(),
                erasure.everybodyActed(),
                erasure.recipients().stream()
                        .filter(each -> each.isOverdue(Instant.now(clock), actDue))
                        .map(Erasure.Recipient::exchangeFile)
                        .toList(),
                erasure.leaving(),
                erasure.rows(),
                last == null || erasure.state().equals("erased") ? null : last.plus(ON_TOPICS),
                erasure.elsewhere());
    }

    @PostMapping("/recipients/{exchangeFileId}/acts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Puts on record what a recipient did: erased, restricted, used, refused")
    void acted(
            @PathVariable UUID id,
            @PathVariable UUID exchangeFileId,
            @RequestBody ActBody body,
            Justification justification,
            Caller caller) {
        RecipientAct act = RecipientAct.of(body.act()).orElseThrow(() -> invalid("act"));
        String reference = PlainLine.normal(body.reference());
        if (!PlainLine.isSound(reference, 1, LONGEST_REFERENCE)) {
            throw invalid("reference");
        }
        done(eraseCaseFile.acted(id, exchangeFileId, act, reference, caller, justification));
    }

    @PostMapping("/execution")
    @PreAuthorize("hasRole('SUPERVISOR')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "A second person erases; refused while a recipient's act is missing")
    void erase(@PathVariable UUID id, Justification justification, Caller caller) {
        done(eraseCaseFile.erase(id, caller, justification));
    }

    private static void done(EraseCaseFile.Outcome outcome) {
        switch (outcome) {
            case DONE -> {}
            case NOT_THERE, NO_RECIPIENT -> throw new ProblemException(ProblemType.NOT_FOUND);
            case TOO_LATE -> throw state("erasure-already-begun-or-done");
            case ANSWERED_ITSELF -> throw state("recipient-answered");
            case RECIPIENTS_OPEN -> throw state("recipients-open");
            case STILL_LEAVING -> throw state("still-leaving");
            case FRESH_LOGIN_NEEDED -> throw new ProblemException(ProblemType.FRESH_LOGIN_NEEDED);
            case SECOND_PERSON_NEEDED ->
                    throw new ProblemException(ProblemType.SECOND_PERSON_NEEDED);
        }
    }

    private static ProblemException state(String rule) {
        return new ProblemException(ProblemType.WRONG_STATE, Map.of("rule", rule));
    }

    private static ProblemException invalid(String field) {
        return new ProblemException(
                ProblemType.INVALID_FIELD,
                Map.of("errors", List.of(Map.of("field", field, "rule", "form"))));
    }
}
