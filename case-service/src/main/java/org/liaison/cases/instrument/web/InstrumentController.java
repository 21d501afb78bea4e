package org.liaison.cases.instrument.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.instrument.Instruments;
import org.liaison.policy.Instrument;
import org.liaison.policy.closedlist.Coded;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows under which instruments something may leave.
@RestController
@PreAuthorize("hasAnyRole('OFFICER', 'SUPERVISOR', 'AUDITOR', 'ADMINISTRATOR')")
class InstrumentController {

    private final Instruments instruments;
    private final Clock clock;

    InstrumentController(Instruments instruments, Clock clock) {
        this.instruments = instruments;
        this.clock = clock;
    }

    /// All instruments: there are few, so one page holds them.
    record PageView(List<InstrumentView> items, @Nullable String next) {}

    /// An instrument as officers choose it.
    record InstrumentView(
            String instrumentId,
            int version,
            String regime,
            String state,
            List<String> parties,
            List<String> purposes,
            List<String> transferGrounds,
            List<String> handlingCodes,
            List<String> languages,
            List<AssuranceView> assurances) {}

    /// An assurance that stands in it.
    record AssuranceView(String id, String kind, String givenBy, boolean inForce) {}

    @GetMapping("/api/instruments")
    @Operation(summary = "The instruments known here, with the state they are in now")
    PageView list() {
        Instant now = Instant.now(clock);
        return new PageView(instruments.all().stream().map(each -> view(each, now)).toList(), null);
    }

    private static InstrumentView view(Instrument instrument, Instant now) {
        return new InstrumentView(
                instrument.ref().id().value(),
                instrument.ref().version(),
                instrument.regime().code(),
                instrument.stateAt(now).code(),
                instrument.parties().stream().map(each -> each.office().value()).sorted().toList(),
                codes(instrument.purposes()),
                codes(instrument.transferGrounds()),
                codes(instrument.handlingCodes()),
                instrument.languages().stream().sorted().toList(),
                instrument.assurances().stream()
                        .map(each ->
                                new AssuranceView(
                                        each.id(),
                                        each.kind().code(),
                                        each.givenBy().value(),
                                        each.inForceAt(now)))
                        .toList());
    }

    private static List<String> codes(Iterable<? extends Coded> coded) {
        List<String> codes = new java.util.ArrayList<>();
        coded.forEach(each -> codes.add(each.code()));
        return codes.stream().sorted().toList();
    }
}
