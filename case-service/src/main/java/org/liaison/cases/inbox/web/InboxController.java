package org.liaison.cases.inbox.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.content.MessageView;
import org.liaison.cases.inbox.DecideLateAnswer;
import org.liaison.cases.inbox.InboxRow;
import org.liaison.cases.inbox.ReadInbox;
import org.liaison.cases.inbox.ReadInbox.Reading;
import org.liaison.cases.inbox.Withdrawn;
import org.liaison.kit.access.Justification;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.liaison.kit.security.Caller;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What came for the caller's unit.
@RestController
@RequestMapping("/api/inbox")
@PreAuthorize("hasRole('OFFICER')")
class InboxController {

    private static final int MAX_PAGE = 200;

    private final ReadInbox readInbox;
    private final DecideLateAnswer decideLateAnswer;

    InboxController(ReadInbox readInbox, DecideLateAnswer decideLateAnswer) {
        this.readInbox = readInbox;
        this.decideLateAnswer = decideLateAnswer;
    }

    /// A line, and whether it is of an answer that came after our cancellation.
    record LineView(@JsonUnwrapped InboxRow message, boolean cameAfterCancellation) {}

    /// A page of lines.
    record PageView(List<LineView> items, @Nullable String next) {}

    /// Why a late answer is read after all: a code of the closed list of purposes.
    record PurposeBody(String purpose) {}

    /// A message and what it says.
    @Sensitive
    record OpenedView(InboxRow message, MessageView content) {
        @Override
        public String toString() {
            return Redacted.of(OpenedView.class);
        }
    }

    @GetMapping
    @Operation(summary = "Messages for the caller's unit, the newest first, without what they say")
    PageView list(
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new ProblemException(
                    ProblemType.INVALID_FIELD,
                    Map.of("errors", List.of(Map.of("field", "limit", "rule", "1-" + MAX_PAGE))));
        }
        List<InboxRow> found = readInbox.lines(caller, cursor, limit);
        Set<UUID> late = readInbox.late(found);
        return new PageView(
                found.stream()
                        .map(line -> new LineView(line, late.contains(line.messageId())))
                        .toList(),
                found.size() < limit ? null : Long.toString(found.getLast().position()));
    }

    @GetMapping("/{messageId}")
    @Operation(summary = "A message with what it says; puts the consultation on record first")
    ResponseEntity<OpenedView> open(
            @PathVariable UUID messageId, Justification justification, Caller caller) {
        return switch (readInbox.open(messageId, caller, justification)) {
            case Reading.NotThere _ -> throw new ProblemException(ProblemType.NOT_FOUND);
            case Reading.Closed _ -> throw closed();
            case Reading.Erased _ -> throw erased();
            case Reading.WithdrawnBySender withdrawn -> throw withdrawn(withdrawn.state());
            case Reading.Opened opened ->
                    ResponseEntity.ok()
                            .cacheControl(CacheControl.noStore())
                            .body(new OpenedView(opened.row(), opened.view()));
        };
    }

    @PostMapping("/{messageId}/purpose")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Opens an answer that came after our cancellation, for a purpose that holds")
    void keep(
            @PathVariable UUID messageId,
            @RequestBody PurposeBody body,
            Justification justification,
            Caller caller) {
        done(decideLateAnswer.keep(messageId, body.purpose(), caller, justification));
    }

    @DeleteMapping("/{messageId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Erases what an answer says that came after our cancellation")
    void erase(@PathVariable UUID messageId, Justification justification, Caller caller) {
        done(decideLateAnswer.erase(messageId, caller, justification));
    }

    private static void done(DecideLateAnswer.Outcome outcome) {
        switch (outcome) {
            case DECIDED -> {}
            case NOT_THERE -> throw new ProblemException(ProblemType.NOT_FOUND);
            case NOT_LATE ->
                    throw new ProblemException(
                            ProblemType.WRONG_STATE, Map.of("rule", "not-after-cancellation"));
            case ERASED -> throw erased();
            case PURPOSE_NOT_ALLOWED ->
                    throw new ProblemException(
                            ProblemType.INVALID_FIELD,
                            Map.of(
                                    "errors",
                                    List.of(
                                            Map.of(
                                                    "field",
                                                    "purpose",
                                                    "rule",
                                                    "a purpose of the instrument"))));
        }
    }

    /// What an officer of the recipient can do is at `/api/withdrawals`.
    private static ProblemException withdrawn(Withdrawn.State state) {
        return switch (state) {
            case READABLE, CLOSED ->
                    new ProblemException(
                            ProblemType.WRONG_STATE,
                            Map.of(
                                    "rule",
                                    "withdrawn",
                                    "wayOn",
                                    List.of("erase", "restrict", "keep-with-reason")));
            case RESTRICTED ->
                    new ProblemException(
                            ProblemType.WRONG_STATE, Map.of("rule", "restricted-after-withdrawal"));
            case ERASED ->
                    new ProblemException(
                            ProblemType.WRONG_STATE, Map.of("rule", "erased-after-withdrawal"));
        };
    }

    private static ProblemException closed() {
        return new ProblemException(
                ProblemType.WRONG_STATE,
                Map.of(
                        "rule",
                        "came-after-cancellation",
                        "wayOn",
                        List.of("state-purpose", "erase")));
    }

    private static ProblemException erased() {
        return new ProblemException(
                ProblemType.WRONG_STATE, Map.of("rule", "erased-after-cancellation"));
    }
}
