package org.liaison.cases.withdrawal.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liaison.cases.draft.Wanted;
import org.liaison.cases.draft.WithdrawalGround;
import org.liaison.cases.withdrawal.SendWithdrawals;
import org.liaison.kit.access.Justification;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.liaison.kit.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// An officer proposes how the recipients of a case that goes are told; a second person tells them.
@RestController
class SendingController {

    private final SendWithdrawals sendWithdrawals;

    SendingController(SendWithdrawals sendWithdrawals) {
        this.sendWithdrawals = sendWithdrawals;
    }

    /// Why, and what recipients are asked to do: codes.
    record WithdrawBody(String ground, String wanted) {

        WithdrawalGround toGround() {
            return WithdrawalGround.of(ground).orElseThrow(() -> invalid("ground"));
        }

        Wanted toWanted() {
            return Wanted.of(wanted).orElseThrow(() -> invalid("wanted"));
        }
    }

    @PutMapping("/api/case-files/{id}/erasure/withdrawals")
    @PreAuthorize("hasRole('OFFICER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Proposes why what recipients were sent is withdrawn, and what is wanted")
    void propose(
            @PathVariable UUID id,
            @RequestBody WithdrawBody body,
            Justification justification,
            Caller caller) {
        if (!sendWithdrawals.propose(id, body.toGround(), body.toWanted(), caller, justification)) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }

    @PostMapping("/api/case-files/{id}/erasure/withdrawals")
    @PreAuthorize("hasRole('SUPERVISOR')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Withdraws what recipients were sent, as it was proposed; each answers")
    void send(
            @PathVariable UUID id,
            @RequestBody WithdrawBody body,
            Justification justification,
            Caller caller) {
        switch (sendWithdrawals.send(id, body.toGround(), body.toWanted(), caller, justification)) {
            case SENT -> {}
            case NOT_THERE -> throw new ProblemException(ProblemType.NOT_FOUND);
            case NOBODY_TO_TELL -> throw state("nobody-to-tell");
            case STATED_OTHERWISE -> throw state("stated-otherwise");
            case BASIS_NOT_KNOWN -> throw state("basis-not-known");
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
