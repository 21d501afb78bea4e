package org.liaison.cases.authorisation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.liaison.cases.authorisation.CheckDraftText;
import org.liaison.cases.authorisation.Draft;
import org.liaison.cases.authorisation.DraftDecision;
import org.liaison.cases.authorisation.SubmitDraft;
import org.liaison.cases.authorisation.WriteDraft;
import org.liaison.cases.consultation.Consultation;
import org.liaison.cases.content.ContentCodec;
import org.liaison.cases.draft.DraftForm;
import org.liaison.cases.draft.DraftInvalid;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.cases.preview.Preview;
import org.liaison.cases.textcheck.WrittenText;
import org.liaison.kit.access.Justification;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.liaison.kit.problem.Problems;
import org.liaison.kit.security.Caller;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The draft of a thread.
@RestController
@RequestMapping("/api/exchange-files/{id}/draft")
@PreAuthorize("hasRole('OFFICER')")
class DraftController {

    private final WriteDraft writeDraft;
    private final SubmitDraft submitDraft;
    private final CheckDraftText checkDraftText;
    private final ContentCodec codec;
    private final Consultation consultation;
    private final Problems problems;

    DraftController(
            WriteDraft writeDraft,
            SubmitDraft submitDraft,
            CheckDraftText checkDraftText,
            ContentCodec codec,
            Consultation consultation,
            Problems problems) {
        this.writeDraft = writeDraft;
        this.submitDraft = submitDraft;
        this.checkDraftText = checkDraftText;
        this.codec = codec;
        this.consultation = consultation;
        this.problems = problems;
    }

    /// A text while it is typed.
    @Sensitive
    record TextBody(String text, String language) {
        @Override
        public String toString() {
            return Redacted.of(TextBody.class);
        }
    }

    /// A supervisor's decision on a finding. Its key goes to the access log, so it is no free text.
    @Sensitive
    record DecisionBody(UUID findingKey, String reason) {
        @Override
        public String toString() {
            return Redacted.of(DecisionBody.class);
        }
    }

    /// What was handed over.
    record SubmittedView(UUID draftId, int draftVersion, String contentDigest) {}

    @PutMapping
    @Operation(summary = "Stores the draft and shows exactly what would leave")
    ResponseEntity<PreviewView> write(
            @PathVariable UUID id,
            @RequestBody DraftForm form,
            Justification justification,
            Caller caller) {
        return shown(writeDraft.write(new ExchangeFileId(id), caller, form), justification, caller);
    }

    @GetMapping
    @Operation(summary = "The draft as it stands, with what would leave now")
    ResponseEntity<PreviewView> read(
            @PathVariable UUID id, Justification justification, Caller caller) {
        return shown(writeDraft.read(new ExchangeFileId(id), caller), justification, caller);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Throws the draft away")
    void discard(@PathVariable UUID id, Caller caller) {
        if (writeDraft.discard(new ExchangeFileId(id), caller)
                instanceof DraftDecision.ChangedMeanwhile changed) {
            throw DraftAnswers.problem(changed);
        }
    }

    @PostMapping("/submission")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Hands the draft over to a second person; from now on its bytes stand")
    SubmittedView submit(@PathVariable UUID id, Caller caller) {
        DraftDecision decision = submitDraft.submit(new ExchangeFileId(id), caller);
        if (decision instanceof DraftDecision.Submitted(Draft.AwaitingAuthorisation waiting)) {
            return new SubmittedView(
                    waiting.id(), waiting.version(), waiting.submission().digest());
        }
        throw DraftAnswers.problem(decision);
    }

    @PostMapping("/text-check")
    @Operation(summary = "What is found in a text while it is typed")
    PreviewView.TextView check(@PathVariable UUID id, @RequestBody TextBody body, Caller caller) {
        return checkDraftText
                .check(new ExchangeFileId(id), caller, new WrittenText("text", body.text()))
                .map(PreviewView.TextView::of)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    @PostMapping("/finding-decisions")
    @PreAuthorize("hasRole('SUPERVISOR')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Lets a finding pass, with a reason that stays on record")
    void decide(@PathVariable UUID id, @RequestBody DecisionBody body, Caller caller) {
        if (body.reason().isBlank()) {
            throw DraftAnswers.invalid(new DraftInvalid("reason", "says why"));
        }
        switch (checkDraftText.decide(
                new ExchangeFileId(id), caller, body.findingKey().toString(), body.reason())) {
            case RECORDED -> {}
            case NOT_THERE -> throw new ProblemException(ProblemType.NOT_FOUND);
            case SECOND_PERSON_NEEDED ->
                    throw new ProblemException(ProblemType.SECOND_PERSON_NEEDED);
        }
    }

    /// Answers and does not throw: what an exception handler throws nobody handles.
    @ExceptionHandler
    ProblemDetail invalid(DraftInvalid invalid) {
        ProblemException problem = DraftAnswers.invalid(invalid);
        return problems.of(problem.type(), problem.properties());
    }

    private ResponseEntity<PreviewView> shown(
            DraftDecision decision, Justification why, Caller caller) {
        return switch (decision) {
            case DraftDecision.Written written ->
                    shown(
                            PreviewView.of(written.draft(), written.preview(), null),
                            written.preview(),
                            why,
                            caller);
            case DraftDecision.Submitted submitted ->
                    shown(
                            PreviewView.of(
                                    submitted.draft(),
                                    submitted.draft().submission().preview(),
                                    codec.decode(submitted.draft().submission().content())
                                            .orElse(null)),
                            submitted.draft().submission().preview(),
                            why,
                            caller);
            case DraftDecision.NotThere _,
                    DraftDecision.NotNow _,
                    DraftDecision.Blocked _,
                    DraftDecision.AlreadySubmitted _,
                    DraftDecision.AuthorsUnknown _,
                    DraftDecision.ChangedMeanwhile _ ->
                    throw DraftAnswers.problem(decision);
        };
    }

    private ResponseEntity<PreviewView> shown(
            PreviewView view, Preview preview, Justification why, Caller caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        consultation.recorded(
                                caller, why, view.draftId(), preview.personKeys(), view));
    }
}
