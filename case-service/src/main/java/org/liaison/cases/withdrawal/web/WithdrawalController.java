package org.liaison.cases.withdrawal.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.draft.KeptBecause;
import org.liaison.cases.draft.RecipientAct;
import org.liaison.cases.withdrawal.ActOnWithdrawal;
import org.liaison.cases.withdrawal.ReceivedWithdrawal;
import org.liaison.cases.withdrawal.ReceivedWithdrawal.Stated;
import org.liaison.cases.withdrawal.SentWithdrawals;
import org.liaison.cases.withdrawal.Withdrawals;
import org.liaison.kit.access.Justification;
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

/// What partners withdrew from the caller's unit.
@RestController
@RequestMapping("/api/withdrawals")
@PreAuthorize("hasRole('OFFICER')")
class WithdrawalController {

    private static final List<String> WAYS_ON = List.of("erase", "restrict", "keep-with-reason");

    private final Withdrawals withdrawals;
    private final SentWithdrawals sentWithdrawals;
    private final ActOnWithdrawal actOnWithdrawal;
    private final Duration actDue;
    private final Clock clock;

    WithdrawalController(
            Withdrawals withdrawals,
            SentWithdrawals sentWithdrawals,
            ActOnWithdrawal actOnWithdrawal,
            @Value("${liaison.withdrawal.act-due:3d}") Duration actDue,
            Clock clock) {
        this.withdrawals = withdrawals;
        this.sentWithdrawals = sentWithdrawals;
        this.actOnWithdrawal = actOnWithdrawal;
        this.actDue = actDue;
        this.clock = clock;
    }

    /// What is done with it.
    ///
    /// @param keptBecause code, where it is kept
    record ActBody(String act, @Nullable String keptBecause) {}

    /// A withdrawal, without what the messages say.
    ///
    /// @param waysOn what can be done; empty once the partner was told
    record WithdrawalView(
            UUID withdrawalId,
            UUID exchangeFileId,
            String senderOffice,
            String senderUnit,
            String ground,
            String wanted,
            List<UUID> messages,
            Instant receivedAt,
            @Nullable String statedAct,
            @Nullable String keptBecause,
            @Nullable String statedBy,
            @Nullable Instant answeredAt,
            boolean overdue,
            List<String> waysOn) {}

    /// Those that wait come first.
    record WithdrawalsView(List<WithdrawalView> items) {}

    @GetMapping
    @PreAuthorize("hasAnyRole('OFFICER', 'SUPERVISOR')")
    @Operation(summary = "What partners withdrew, what to do, and which answers are overdue")
    WithdrawalsView list(Caller caller) {
        return new WithdrawalsView(
                withdrawals.ofUnit(caller.unit()).stream().map(this::view).toList());
    }

    /// One recipient of what was withdrawn here.
    record SentView(
            UUID withdrawalId,
            UUID caseFileId,
            UUID exchangeFileId,
            String office,
            String unit,
            String ground,
            String wanted,
            Instant sentAt,
            @Nullable String act,
            boolean overdue) {}

    /// Those that owe an answer come first.
    record SentsView(List<SentView> items) {}

    @GetMapping("/sent")
    @PreAuthorize("hasAnyRole('OFFICER', 'SUPERVISOR')")
    @Operation(summary = "What the unit withdrew, what each recipient did, and who is late")
    SentsView sent(Caller caller) {
        Instant now = Instant.now(clock);
        return new SentsView(
                sentWithdrawals.ofUnit(caller.unit()).stream()
                        .map(each ->
                                new SentView(
                                        each.id(),
                                        each.caseFile(),
                                        each.exchangeFile(),
                                        each.office(),
                                        each.unit(),
                                        each.ground(),
                                        each.wanted(),
                                        each.at(),
                                        each.act(),
                                        each.isOverdue(now, actDue)))
                        .toList());
    }

    @PostMapping("/{id}/act")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "States what is done: erased, restricted, or kept with a reason")
    void state(
            @PathVariable UUID id,
            @RequestBody ActBody body,
            Justification justification,
            Caller caller) {
        RecipientAct act = act(body);
        done(actOnWithdrawal.state(id, act, kept(body, act), caller, justification));
    }

    @PostMapping("/{id}/act/authorisation")
    @PreAuthorize("hasRole('SUPERVISOR')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "A second person authorises it: it is done, and the partner is told",
            description = "The body is what that person saw stated; 409 if it is not any more.")
    void authorise(
            @PathVariable UUID id,
            @RequestBody ActBody body,
            Justification justification,
            Caller caller) {
        RecipientAct act = act(body);
        done(actOnWithdrawal.authorise(id, act, kept(body, act), caller, justification));
    }

    private static RecipientAct act(ActBody body) {
        return RecipientAct.of(body.act()).orElseThrow(() -> invalid("act"));
    }

    private static @Nullable KeptBecause kept(ActBody body, RecipientAct act) {
        String because = body.keptBecause() == null ? "" : body.keptBecause();
        @Nullable KeptBecause kept = KeptBecause.of(because).orElse(null);
        if (act.keeps() != (kept != null) || (kept == null && !because.isEmpty())) {
            throw invalid("keptBecause");
        }
        return kept;
    }

    private WithdrawalView view(ReceivedWithdrawal withdrawal) {
        @Nullable Stated stated = withdrawal.stated();
        @Nullable KeptBecause because = stated == null ? null : stated.keptBecause();
        return new WithdrawalView(
                withdrawal.id(),
                withdrawal.exchangeFile(),
                withdrawal.senderOffice(),
                withdrawal.senderUnit(),
                withdrawal.ground(),
                withdrawal.wanted(),
                withdrawal.messages(),
                withdrawal.receivedAt(),
                stated == null ? null : stated.act().code(),
                because == null ? null : because.code(),
                stated == null ? null : stated.by().officialNumber(),
                withdrawal.sentAt(),
                withdrawal.isOverdue(Instant.now(clock), actDue),
                withdrawal.sentAt() == null ? WAYS_ON : List.of());
    }

    private static void done(ActOnWithdrawal.Outcome outcome) {
        switch (outcome) {
            case DONE -> {}
            case NOT_THERE -> throw new ProblemException(ProblemType.NOT_FOUND);
            case TOO_LATE -> throw state("already-answered");
            case NOTHING_STATED -> throw state("nothing-stated");
            case STATED_OTHERWISE -> throw state("stated-otherwise");
            case BASIS_NOT_KNOWN -> throw state("basis-not-known");
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
