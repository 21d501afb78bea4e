package org.liaison.audit.disclosurefile.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.disclosurefile.OpenDisclosureFile;
import org.liaison.audit.disclosurefile.OpenedFile;
import org.liaison.audit.disclosurefile.Opening;
import org.liaison.audit.disclosurefile.OpeningOutcome;
import org.liaison.audit.disclosurefile.Openings;
import org.liaison.kit.access.PlainLine;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.liaison.kit.security.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Two persons open what left: an auditor asks, another auditor or a supervisor agrees, the first
/// sees it once.
@RestController
@RequestMapping("/api/disclosure-files")
@PreAuthorize("hasRole('AUDITOR')")
class DisclosureFileController {

    private static final int LONGEST_REASON = 150;
    private static final Duration LISTED = Duration.ofDays(1);

    private final OpenDisclosureFile open;
    private final Openings openings;
    private final Clock clock;

    DisclosureFileController(OpenDisclosureFile open, Openings openings, Clock clock) {
        this.open = open;
        this.openings = openings;
        this.clock = clock;
    }

    /// Why it is opened: a task or file number, no name.
    record RequestBodyOf(String reason) {}

    /// An opening, without what it opens.
    record OpeningView(
            UUID openingId,
            String messageId,
            String reason,
            String state,
            String requestedBy,
            @Nullable String confirmedBy,
            Instant until) {}

    /// Openings of the last day.
    record OpeningsView(List<OpeningView> items) {}

    @PostMapping("/{messageId}/openings")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Asks to open the disclosure file of a message")
    OpeningView request(
            @PathVariable String messageId, @RequestBody RequestBodyOf body, Caller caller) {
        String reason = PlainLine.normal(body.reason());
        if (!PlainLine.isSound(reason, 1, LONGEST_REASON)) {
            throw new ProblemException(
                    ProblemType.INVALID_FIELD,
                    Map.of("errors", List.of(Map.of("field", "reason", "rule", "form"))));
        }
        return taken(open.request(messageId, reason, caller));
    }

    @GetMapping("/openings")
    @PreAuthorize("hasAnyRole('AUDITOR', 'SUPERVISOR')")
    @Operation(summary = "Openings of the last day, without what they open")
    OpeningsView list() {
        return new OpeningsView(
                openings.since(Instant.now(clock).minus(LISTED)).stream().map(this::view).toList());
    }

    @PostMapping("/openings/{id}/confirmation")
    @PreAuthorize("hasAnyRole('AUDITOR', 'SUPERVISOR')")
    @Operation(summary = "A second person agrees")
    OpeningView confirm(@PathVariable UUID id, Caller caller) {
        return taken(open.confirm(id, caller));
    }

    @PostMapping("/openings/{id}/content")
    @Operation(summary = "What left, once, for the first person; put on record before it is shown")
    ResponseEntity<OpenedView> show(
            @PathVariable UUID id, Caller caller, @AuthenticationPrincipal Jwt token) {
        return switch (open.show(id, caller, token.getTokenValue())) {
            case OpeningOutcome.Shown(Opening opening, OpenedFile file) ->
                    ResponseEntity.ok()
                            .cacheControl(CacheControl.noStore())
                            .body(OpenedView.of(opening, file));
            case OpeningOutcome.Refused(OpeningOutcome.Refusal why) -> throw problem(why);
            case OpeningOutcome.Taken(Opening opening) ->
                    throw new IllegalStateException("Not shown: " + opening.id());
        };
    }

    private OpeningView taken(OpeningOutcome outcome) {
        return switch (outcome) {
            case OpeningOutcome.Taken(Opening opening) -> view(opening);
            case OpeningOutcome.Shown(Opening opening, OpenedFile _) -> view(opening);
            case OpeningOutcome.Refused(OpeningOutcome.Refusal why) -> throw problem(why);
        };
    }

    private OpeningView view(Opening opening) {
        Opening.Step confirmed = opening.confirmed();
        return new OpeningView(
                opening.id(),
                opening.messageId(),
                opening.reason(),
                opening.stateAt(Instant.now(clock)),
                opening.requested().officialNumber(),
                confirmed == null ? null : confirmed.officialNumber(),
                opening.until());
    }

    private static ProblemException problem(OpeningOutcome.Refusal why) {
        return switch (why) {
            case NOT_THERE -> new ProblemException(ProblemType.NOT_FOUND);
            case FRESH_LOGIN_NEEDED -> new ProblemException(ProblemType.FRESH_LOGIN_NEEDED);
            case SECOND_PERSON_NEEDED -> new ProblemException(ProblemType.SECOND_PERSON_NEEDED);
            case NOT_THE_FIRST_PERSON ->
                    new ProblemException(
                            ProblemType.NOT_ALLOWED, Map.of("rule", "not-the-first-person"));
            case EXPIRED -> state("opening-expired");
            case NOT_CONFIRMED -> state("not-confirmed");
            case ALREADY_CONFIRMED -> state("already-confirmed");
            case ALREADY_SHOWN -> state("already-shown");
            case FILE_MISSING -> state("file-missing");
            case FILE_DAMAGED -> state("file-damaged");
            case DIGEST_DIFFERS -> state("digest-differs");
        };
    }

    private static ProblemException state(String rule) {
        return new ProblemException(ProblemType.WRONG_STATE, Map.of("rule", rule));
    }
}
