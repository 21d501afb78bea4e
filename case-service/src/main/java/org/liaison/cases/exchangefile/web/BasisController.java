package org.liaison.cases.exchangefile.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.cases.exchangefile.StateBasis;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.liaison.kit.security.Caller;
import org.liaison.policy.instrument.Purpose;
import org.liaison.policy.instrument.TransferGround;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What a thread is for, where its request is not known to say it.
@RestController
@RequestMapping("/api/exchange-files/{id}/basis")
@PreAuthorize("hasRole('OFFICER')")
class BasisController {

    private final StateBasis stateBasis;

    BasisController(StateBasis stateBasis) {
        this.stateBasis = stateBasis;
    }

    /// Codes.
    record BasisBody(String purpose, String transferGround) {}

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "States purpose and ground of a thread whose request does not say them")
    void state(@PathVariable UUID id, @RequestBody BasisBody body, Caller caller) {
        switch (stateBasis.state(
                caller,
                new ExchangeFileId(id),
                code("purpose", body.purpose(), Purpose::of),
                code("transferGround", body.transferGround(), TransferGround::of))) {
            case DONE -> {}
            case NOT_THERE -> throw new ProblemException(ProblemType.NOT_FOUND);
            case KNOWN ->
                    throw new ProblemException(
                            ProblemType.WRONG_STATE, Map.of("rule", "basis-known"));
            case NOT_IN_INSTRUMENT -> throw invalid("purpose", "of-the-instrument");
        }
    }

    private static <T> T code(String field, String code, Function<String, T> of) {
        try {
            return of.apply(code);
        } catch (IllegalArgumentException unknown) {
            throw invalid(field, "closed-list");
        }
    }

    private static ProblemException invalid(String field, String rule) {
        return new ProblemException(
                ProblemType.INVALID_FIELD,
                Map.of("errors", List.of(Map.of("field", field, "rule", rule))));
    }
}
