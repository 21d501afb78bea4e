package org.liaison.exchange.deadletter.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.exchange.deadletter.DeadLetter;
import org.liaison.exchange.deadletter.DeadLetterBox;
import org.liaison.kit.access.Justification;
import org.liaison.kit.access.OnRecord;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.liaison.kit.security.Caller;
import org.liaison.schemas.audit.AccessKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Lets an administrator see why records were put aside, and have one judged again.
@RestController
@RequestMapping("/api/dead-letters")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class DeadLetterController {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterController.class);
    private static final int MOST = 200;

    record LetterView(String id, String topic, String reason, Instant at) {
        static LetterView of(DeadLetter letter) {
            return new LetterView(letter.id(), letter.topic(), letter.reason(), letter.at());
        }
    }

    record PageView(List<LetterView> items, @Nullable String next) {}

    private final DeadLetterBox box;
    private final OnRecord onRecord;

    DeadLetterController(DeadLetterBox box, OnRecord onRecord) {
        this.box = box;
        this.onRecord = onRecord;
    }

    /// A page in the order of ids; `next` is the cursor of the page after it.
    @GetMapping
    PageView list(
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, MOST);
        List<LetterView> items = box.list(cursor, size).stream().map(LetterView::of).toList();
        return new PageView(items, items.size() < size ? null : items.getLast().id());
    }

    /// One dead letter, without its content; on record.
    @GetMapping("/{id}")
    LetterView find(@PathVariable String id, Justification justification, Caller caller) {
        DeadLetter letter = box.find(id).orElseThrow(DeadLetterController::unknown);
        onRecord.before(AccessKind.CONSULTATION, caller, justification, letter.id(), List.of());
        return LetterView.of(letter);
    }

    /// Puts it back to be judged again; on record first. Who is in it nobody knows here.
    @PostMapping("/{id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    LetterView replay(@PathVariable String id, Justification justification, Caller caller) {
        DeadLetter found = box.find(id).orElseThrow(DeadLetterController::unknown);
        onRecord.before(AccessKind.ALTERATION, caller, justification, found.id(), List.of());
        DeadLetter letter = box.replay(id).orElseThrow(DeadLetterController::unknown);
        LOG.info("dead-letter={} replayed-by={}", letter.id(), caller.officialNumber());
        return LetterView.of(letter);
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemType.NOT_FOUND);
    }
}
