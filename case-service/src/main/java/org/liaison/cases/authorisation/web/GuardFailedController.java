package org.liaison.cases.authorisation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.liaison.cases.authorisation.AuthoriseAgain;
import org.liaison.cases.authorisation.AuthoriseDecision;
import org.liaison.cases.authorisation.HeldSubmissions;
import org.liaison.cases.authorisation.ReviewDrafts.Review;
import org.liaison.cases.authorisation.web.AuthorisationController.AuthoriseBody;
import org.liaison.cases.authorisation.web.AuthorisationController.AuthorisedView;
import org.liaison.cases.consultation.Consultation;
import org.liaison.cases.preview.Preview;
import org.liaison.kit.access.Justification;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.liaison.kit.security.Caller;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What the guard failed to judge, to be authorised again.
@RestController
@RequestMapping("/api/authorisations/guard-failed")
@PreAuthorize("hasRole('SUPERVISOR')")
class GuardFailedController {

    private final AuthoriseAgain authoriseAgain;
    private final Consultation consultation;

    GuardFailedController(AuthoriseAgain authoriseAgain, Consultation consultation) {
        this.authoriseAgain = authoriseAgain;
        this.consultation = consultation;
    }

    /// All of them that fit on one page.
    record FailedView(List<HeldSubmissions.Failed> items) {}

    @GetMapping
    @Operation(summary = "Messages of the caller's unit that the guard failed to judge")
    FailedView waiting(Caller caller) {
        return new FailedView(authoriseAgain.waiting(caller));
    }

    @GetMapping("/{messageId}")
    @Operation(summary = "What would leave, decoded from exactly the bytes that would leave")
    ResponseEntity<PreviewView> see(
            @PathVariable UUID messageId, Justification justification, Caller caller) {
        Review review =
                authoriseAgain
                        .see(messageId, caller)
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        Preview preview = review.draft().submission().preview();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        consultation.recorded(
                                caller,
                                justification,
                                messageId.toString(),
                                preview.personKeys(),
                                PreviewView.of(review.draft(), preview, review.bytes())));
    }

    @PostMapping("/{messageId}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Authorises exactly the same bytes again, under a new id")
    AuthorisedView authorise(
            @PathVariable UUID messageId, @RequestBody AuthoriseBody body, Caller caller) {
        DraftAnswers.requireSecondGround(body.secondGround());
        AuthoriseDecision decision =
                authoriseAgain.authorise(
                        messageId, caller, body.contentDigest(), body.secondGround());
        if (decision instanceof AuthoriseDecision.Authorised authorised) {
            return new AuthorisedView(authorised.authorisationId(), authorised.messageId());
        }
        throw DraftAnswers.problem(decision);
    }

    @DeleteMapping("/{messageId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives it up: what it says is gone; that it was refused stays")
    void giveUp(@PathVariable UUID messageId, Caller caller) {
        if (!authoriseAgain.giveUp(messageId, caller)) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }
}
