package org.liaison.cases.authorisation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.authorisation.AuthoriseDecision;
import org.liaison.cases.authorisation.AuthoriseDisclosure;
import org.liaison.cases.authorisation.Draft;
import org.liaison.cases.authorisation.ReviewDrafts;
import org.liaison.cases.casefile.PlaceInList;
import org.liaison.cases.consultation.Consultation;
import org.liaison.cases.preview.Preview;
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

/// What awaits a second person.
@RestController
@RequestMapping("/api/authorisations")
@PreAuthorize("hasRole('SUPERVISOR')")
class AuthorisationController {

    private static final int MAX_PAGE = 200;

    private final ReviewDrafts reviewDrafts;
    private final AuthoriseDisclosure authoriseDisclosure;
    private final Consultation consultation;

    AuthorisationController(
            ReviewDrafts reviewDrafts,
            AuthoriseDisclosure authoriseDisclosure,
            Consultation consultation) {
        this.reviewDrafts = reviewDrafts;
        this.authoriseDisclosure = authoriseDisclosure;
        this.consultation = consultation;
    }

    /// A draft that waits, without what it says.
    record WaitingView(
            UUID draftId,
            UUID exchangeFileId,
            String kind,
            String contentDigest,
            Instant submittedAt) {}

    /// A page of them.
    record PageView(List<WaitingView> items, @Nullable String next) {}

    /// What the authoriser saw, by digest.
    record AuthoriseBody(String contentDigest, @Nullable String secondGround) {}

    /// Why it goes back.
    @Sensitive
    record ReturnBody(String reason) {
        @Override
        public String toString() {
            return Redacted.of(ReturnBody.class);
        }
    }

    /// What was authorised.
    record AuthorisedView(UUID authorisationId, UUID messageId) {}

    @GetMapping
    @Operation(summary = "Drafts of the caller's unit that await a second person, the oldest first")
    PageView waiting(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        int page = Math.clamp(limit, 1, MAX_PAGE);
        PlaceInList behind =
                cursor == null
                        ? null
                        : PlaceInList.of(cursor).orElseThrow(AuthorisationController::noCursor);
        List<Draft.AwaitingAuthorisation> found = reviewDrafts.waiting(caller, behind, page);
        return new PageView(
                found.stream()
                        .map(each ->
                                new WaitingView(
                                        each.id(),
                                        each.file().value(),
                                        each.form().kind(),
                                        each.submission().digest(),
                                        each.submission().at()))
                        .toList(),
                found.size() < page ? null : found.getLast().place().cursor());
    }

    private static ProblemException noCursor() {
        return new ProblemException(
                ProblemType.INVALID_FIELD,
                Map.of(
                        "errors",
                        List.of(Map.of("field", "cursor", "rule", "from-an-earlier-page"))));
    }

    @GetMapping("/{draftId}")
    @Operation(summary = "What would leave, decoded from exactly the bytes that would leave")
    ResponseEntity<PreviewView> see(
            @PathVariable UUID draftId, Justification justification, Caller caller) {
        ReviewDrafts.Review review =
                reviewDrafts
                        .see(draftId, caller)
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        Preview preview = review.draft().submission().preview();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        consultation.recorded(
                                caller,
                                justification,
                                draftId.toString(),
                                preview.personKeys(),
                                PreviewView.of(review.draft(), preview, review.bytes())));
    }

    @PostMapping("/{draftId}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Authorises exactly the bytes with this digest")
    AuthorisedView authorise(
            @PathVariable UUID draftId, @RequestBody AuthoriseBody body, Caller caller) {
        DraftAnswers.requireSecondGround(body.secondGround());
        AuthoriseDecision decision =
                authoriseDisclosure.authorise(
                        draftId, caller, body.contentDigest(), body.secondGround());
        if (decision instanceof AuthoriseDecision.Authorised authorised) {
            return new AuthorisedView(authorised.authorisationId(), authorised.messageId());
        }
        throw DraftAnswers.problem(decision);
    }

    @DeleteMapping("/{draftId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives the draft back to its drafter")
    void giveBack(@PathVariable UUID draftId, @RequestBody ReturnBody body, Caller caller) {
        switch (reviewDrafts.giveBack(draftId, caller, body.reason())) {
            case RETURNED -> {}
            case NOT_WAITING -> throw new ProblemException(ProblemType.NOT_FOUND);
            case CHANGED_MEANWHILE -> throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
        }
    }
}
