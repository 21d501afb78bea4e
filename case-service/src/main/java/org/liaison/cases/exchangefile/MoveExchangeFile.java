package org.liaison.cases.exchangefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.casefile.CaseFile;
import org.liaison.cases.casefile.CaseFileId;
import org.liaison.cases.casefile.CaseFiles;
import org.liaison.cases.transaction.Transactions;
import org.liaison.kit.security.Caller;

/// A thread was tied to the wrong case, and nothing left in it yet: one person says why it belongs
/// to another, a second one agrees.
public final class MoveExchangeFile {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final String SECOND_PERSON = "second-person-needed";

    private final ExchangeFiles files;
    private final CaseFiles caseFiles;
    private final CaseMoves moves;
    private final Transactions transactions;
    private final ThreadRecords records;
    private final Clock clock;

    public MoveExchangeFile(
            ExchangeFiles files,
            CaseFiles caseFiles,
            CaseMoves moves,
            Transactions transactions,
            ThreadRecords records,
            Clock clock) {
        this.files = files;
        this.caseFiles = caseFiles;
        this.moves = moves;
        this.transactions = transactions;
        this.records = records;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// Proposed, or moved.
        record Done() implements Outcome {}

        /// No such thread or case in the caller's unit.
        record NotThere(String what) implements Outcome {}

        /// It cannot be moved, or not as the caller says.
        ///
        /// @param rule stable code
        record WrongState(String rule) implements Outcome {}

        /// The login is older than five minutes.
        record FreshLoginNeeded() implements Outcome {}

        /// The caller proposed it, by this or another account.
        record SecondPersonNeeded() implements Outcome {}
    }

    /// The first person says where the thread belongs, and why.
    public Outcome propose(Caller caller, ExchangeFileId id, UUID toCase, String reason) {
        return transactions.inOne(() -> {
            Optional<ExchangeFile> file = fileOf(id, caller);
            if (file.isEmpty()) {
                return new Outcome.NotThere("exchangeFileId");
            }
            if (caseOf(toCase, caller).isEmpty()) {
                return new Outcome.NotThere("caseFileId");
            }
            String against = moves.against(id, toCase);
            UUID fromCase = file.get().caseFileId();
            if (against != null || fromCase == null) {
                return new Outcome.WrongState(against == null ? "no-case" : against);
            }
            moves.propose(id, fromCase, toCase, reason, caller, now());
            records.proposed(caller, id);
            return new Outcome.Done();
        });
    }

    /// What was proposed for a thread of the caller's unit.
    public Optional<CaseMoves.Proposed> proposed(Caller caller, ExchangeFileId id) {
        return transactions.inOne(
                () -> fileOf(id, caller).flatMap(file -> moves.proposed(file.id())));
    }

    /// The second person agrees.
    ///
    /// @param seen the case that this person saw proposed
    public Outcome agree(Caller caller, ExchangeFileId id, UUID seen) {
        return transactions.inOne(() -> {
            if (fileOf(id, caller).isEmpty()) {
                return new Outcome.NotThere("exchangeFileId");
            }
            Optional<CaseMoves.Proposed> proposed =
                    moves.proposed(id).filter(one -> one.toCase().equals(seen));
            Optional<CaseFile> target = caseOf(seen, caller);
            if (proposed.isEmpty() || target.isEmpty()) {
                return new Outcome.WrongState("stated-otherwise");
            }
            if (caller.authenticatedAt().plus(FRESH).isBefore(now())) {
                return new Outcome.FreshLoginNeeded();
            }
            Outcome outcome = moved(moves.agree(proposed.get(), caller, now()));
            if (outcome instanceof Outcome.Done) {
                records.moved(caller, id, target.get().keysOfPersons());
            }
            return outcome;
        });
    }

    private static Outcome moved(@Nullable String against) {
        if (against == null) {
            return new Outcome.Done();
        }
        return against.equals(SECOND_PERSON)
                ? new Outcome.SecondPersonNeeded()
                : new Outcome.WrongState(against);
    }

    private Optional<ExchangeFile> fileOf(ExchangeFileId id, Caller caller) {
        return files.find(id).filter(file -> file.unit().equals(caller.unit()));
    }

    private Optional<CaseFile> caseOf(UUID id, Caller caller) {
        return caseFiles.find(new CaseFileId(id), caller.unit());
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
