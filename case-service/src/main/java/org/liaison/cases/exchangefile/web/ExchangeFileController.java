package org.liaison.cases.exchangefile.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.casefile.PlaceInList;
import org.liaison.cases.exchangefile.Counterpart;
import org.liaison.cases.exchangefile.DueTimes;
import org.liaison.cases.exchangefile.ExchangeFile;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.cases.exchangefile.ExchangeFileState;
import org.liaison.cases.exchangefile.ExchangeFiles;
import org.liaison.cases.exchangefile.OpenExchangeFile;
import org.liaison.cases.exchangefile.ThreadMessage;
import org.liaison.cases.instrument.Instruments;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.liaison.kit.security.Caller;
import org.liaison.policy.Instrument;
import org.liaison.policy.instrument.InstrumentRef;
import org.liaison.policy.instrument.InstrumentState;
import org.liaison.policy.time.DueTime;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The threads of the caller's unit.
@RestController
@RequestMapping("/api/exchange-files")
@PreAuthorize("hasAnyRole('OFFICER', 'SUPERVISOR')")
class ExchangeFileController {

    private static final int MAX_PAGE = 200;
    private static final Pattern UNIT = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}._-]{0,63}");

    private final ExchangeFiles files;
    private final OpenExchangeFile openExchangeFile;
    private final Instruments instruments;
    private final Clock clock;

    ExchangeFileController(
            ExchangeFiles files,
            OpenExchangeFile openExchangeFile,
            Instruments instruments,
            Clock clock) {
        this.files = files;
        this.openExchangeFile = openExchangeFile;
        this.instruments = instruments;
        this.clock = clock;
    }

    /// What is needed to open a thread.
    record OpenBody(
            UUID caseFileId,
            String partnerOffice,
            String partnerUnit,
            String instrumentId,
            int instrumentVersion) {}

    /// The thread that was opened.
    record OpenedView(UUID exchangeFileId) {}

    /// The case a thread is tied to.
    record LinkBody(UUID caseFileId) {}

    /// A page of threads.
    record PageView(List<ExchangeFileView> items, @Nullable String next) {}

    @PostMapping
    @PreAuthorize("hasRole('OFFICER')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Opens a thread with a partner unit under an instrument")
    OpenedView open(@RequestBody OpenBody body, Caller caller) {
        return new OpenedView(
                done(
                        openExchangeFile.open(
                                caller, body.caseFileId(), counterpart(body), instrument(body))));
    }

    @PostMapping("/{id}/case-file")
    @PreAuthorize("hasRole('OFFICER')")
    @Operation(summary = "Ties a thread that has no case to one of this unit, once for all")
    OpenedView link(@PathVariable UUID id, @RequestBody LinkBody body, Caller caller) {
        return new OpenedView(
                done(openExchangeFile.link(caller, new ExchangeFileId(id), body.caseFileId())));
    }

    @GetMapping
    @Operation(summary = "Threads of the caller's unit, what changed last first")
    PageView list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw invalid("limit", "1-" + MAX_PAGE);
        }
        PlaceInList behind =
                cursor == null
                        ? null
                        : PlaceInList.of(cursor)
                                .orElseThrow(() -> invalid("cursor", "from-an-earlier-page"));
        List<ExchangeFiles.Listed> found = files.ofUnit(caller.unit(), behind, limit);
        return new PageView(
                found.stream().map(each -> view(each.file())).toList(),
                found.size() < limit ? null : found.getLast().place().cursor());
    }

    @GetMapping("/{id}")
    @Operation(summary = "A thread: state, messages, due time")
    ExchangeFileView show(@PathVariable UUID id, Caller caller) {
        return files.find(new ExchangeFileId(id))
                .filter(file -> file.unit().equals(caller.unit()))
                .map(this::view)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private ExchangeFileView view(ExchangeFile file) {
        Instant now = Instant.now(clock);
        Optional<Instrument> instrument = instruments.find(file.instrument());
        Optional<ThreadMessage> request = file.request();
        Optional<DueTime> due =
                request.isPresent() && instrument.isPresent()
                        ? DueTimes.of(request.get(), instrument.get())
                        : Optional.empty();
        return ExchangeFileView.of(file, state(file, instrument, now), due, now);
    }

    /// An open request whose instrument has ended has no basis any more.
    private static ExchangeFileState state(
            ExchangeFile file, Optional<Instrument> instrument, Instant now) {
        ExchangeFileState state = file.state();
        boolean ended =
                instrument
                        .map(known -> known.stateAt(now) != InstrumentState.IN_FORCE)
                        .orElse(false);
        return ended && state instanceof ExchangeFileState.AwaitingAnswer open
                ? open.withoutBasis()
                : state;
    }

    private static UUID done(OpenExchangeFile.Outcome outcome) {
        return switch (outcome) {
            case OpenExchangeFile.Outcome.Done done -> done.id().value();
            case OpenExchangeFile.Outcome.NotThere notThere ->
                    throw new ProblemException(
                            ProblemType.NOT_FOUND, Map.of("field", notThere.what()));
            case OpenExchangeFile.Outcome.WrongState wrong ->
                    throw new ProblemException(
                            ProblemType.WRONG_STATE, Map.of("rule", wrong.rule()));
            case OpenExchangeFile.Outcome.NoBasis noBasis ->
                    throw new ProblemException(
                            ProblemType.RULE_BROKEN, Map.of("rule", noBasis.rule()));
        };
    }

    private static Counterpart counterpart(OpenBody body) {
        if (body.partnerOffice().isBlank()) {
            throw invalid("partnerOffice", "required");
        }
        if (!UNIT.matcher(body.partnerUnit()).matches()) {
            throw invalid("partnerUnit", "letters, digits, dots and hyphens, at most 64");
        }
        return new Counterpart(body.partnerOffice(), body.partnerUnit());
    }

    private static InstrumentRef instrument(OpenBody body) {
        try {
            return InstrumentRef.of(body.instrumentId(), body.instrumentVersion());
        } catch (IllegalArgumentException malformed) {
            throw invalid("instrumentId", "an instrument and its version");
        }
    }

    private static ProblemException invalid(String field, String rule) {
        return new ProblemException(
                ProblemType.INVALID_FIELD,
                Map.of("errors", List.of(Map.of("field", field, "rule", rule))));
    }
}
