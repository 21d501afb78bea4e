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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A second person tells the recipients of a case that goes.
@RestController
class SendingController {

    private final SendWithdrawals sendWithdrawals;

    SendingController(SendWithdrawals sendWithdrawals) {
        this.sendWithdrawals = sendWithdrawals;
    }

    /// Why, and what recipients are asked to do: codes.
    record WithdrawBody(String ground, String wanted) {}

    @PostMapping("/api/case-files/{id}/erasure/withdrawals")
    @PreAuthorize("hasRole('SUPERVISOR')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Withdraws what recipients were sent; each is told and answers")
    void send(
            @PathVariable UUID id,
            @RequestBody WithdrawBody body,
            Justification justification,
            Caller caller) {
        WithdrawalGround ground =
                WithdrawalGround.of(body.ground()).orElseThrow(() -> invalid("ground"));
        Wanted wanted = Wanted.of(body.wanted()).orElseThrow(() -> invalid("wanted"));
        switch (sendWithdrawals.send(id, ground, wanted, caller, justification)) {
            case SENT -> {}
            case NOT_THERE -> throw new ProblemException(ProblemType.NOT_FOUND);
            case NOBODY_TO_TELL -> throw state("nobody-to-tell");
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
