package org.liaison.cases.inbox.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.consultation.Justification;
import org.liaison.cases.content.MessageView;
import org.liaison.cases.inbox.InboxRow;
import org.liaison.cases.inbox.ReadInbox;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.liaison.kit.security.Caller;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What came for the caller's unit.
@RestController
@RequestMapping("/api/inbox")
@PreAuthorize("hasRole('OFFICER')")
class InboxController {

    private static final int MAX_PAGE = 200;

    private final ReadInbox readInbox;

    InboxController(ReadInbox readInbox) {
        this.readInbox = readInbox;
    }

    /// A page of lines.
    record PageView(List<InboxRow> items, @Nullable String next) {}

    /// A message and what it says.
    @Sensitive
    record OpenedView(InboxRow message, MessageView content) {
        @Override
        public String toString() {
            return Redacted.of(OpenedView.class);
        }
    }

    @GetMapping
    @Operation(summary = "Messages for the caller's unit, without what they say")
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
        return new PageView(
                found, found.size() < limit ? null : Long.toString(found.getLast().position()));
    }

    @GetMapping("/{messageId}")
    @Operation(summary = "A message with what it says; puts the consultation on record first")
    ResponseEntity<OpenedView> open(
            @PathVariable UUID messageId, Justification justification, Caller caller) {
        return readInbox
                .open(messageId, caller, justification)
                .map(opened -> new OpenedView(opened.row(), opened.view()))
                .map(view -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
