package org.liaison.cases.exchangefile;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.liaison.cases.casefile.CaseFile;
import org.liaison.cases.casefile.CaseFileId;
import org.liaison.cases.casefile.CaseFiles;
import org.liaison.cases.instrument.Instruments;
import org.liaison.cases.transaction.Transactions;
import org.liaison.kit.ids.IdSource;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.kit.security.Caller;
import org.liaison.policy.Instrument;
import org.liaison.policy.instrument.InstrumentRef;
import org.liaison.policy.party.OfficeCode;

/// An officer opens a thread with a partner, or ties one that a partner began to a case. A thread
/// keeps its case: only [MoveExchangeFile] changes it.
public final class OpenExchangeFile {

    private final ExchangeFiles files;
    private final CaseFiles caseFiles;
    private final Instruments instruments;
    private final Transactions transactions;
    private final LinkRecords records;
    private final OfficeSettings office;
    private final IdSource ids;
    private final Clock clock;

    public OpenExchangeFile(
            ExchangeFiles files,
            CaseFiles caseFiles,
            Instruments instruments,
            Transactions transactions,
            LinkRecords records,
            OfficeSettings office,
            IdSource ids,
            Clock clock) {
        this.files = files;
        this.caseFiles = caseFiles;
        this.instruments = instruments;
        this.transactions = transactions;
        this.records = records;
        this.office = office;
        this.ids = ids;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The thread is there.
        record Done(ExchangeFileId id) implements Outcome {}

        /// No such case file or thread in the caller's unit.
        record NotThere(String what) implements Outcome {}

        /// It has a case already, the case is on its way out, or a draft waits that was checked
        /// without one.
        record WrongState(String rule) implements Outcome {}

        /// The office is no partner of ours, or the instrument is not between us.
        record NoBasis(String rule) implements Outcome {}
    }

    /// Opens a thread.
    public Outcome open(
            Caller caller, UUID caseFile, Counterpart counterpart, InstrumentRef instrument) {
        return transactions.inOne(() -> {
            if (caseFiles.find(new CaseFileId(caseFile), caller.unit()).isEmpty()) {
                return new Outcome.NotThere("caseFileId");
            }
            if (!office.partners().contains(counterpart.office())) {
                return new Outcome.NoBasis("unknown-partner");
            }
            Optional<Instrument> known = instruments.find(instrument);
            if (known.isEmpty()) {
                return new Outcome.NoBasis("instrument-unknown");
            }
            if (known.get().party(new OfficeCode(counterpart.office())) == null) {
                return new Outcome.NoBasis("not-a-party");
            }
            ExchangeFile file =
                    ExchangeFile.opened(
                            new ExchangeFileId(ids.next()),
                            caller.unit(),
                            counterpart,
                            instrument,
                            now());
            files.add(file);
            if (!files.tie(file.id(), caseFile, caller, file.openedAt())) {
                throw new IllegalStateException("The case went while a thread was opened for it");
            }
            return new Outcome.Done(file.id());
        });
    }

    /// Ties a thread to a case of the caller's unit; again to the same one changes nothing.
    public Outcome link(Caller caller, ExchangeFileId id, UUID caseFile) {
        return transactions.inOne(() -> {
            Optional<ExchangeFile> file =
                    files.find(id).filter(each -> each.unit().equals(caller.unit()));
            if (file.isEmpty()) {
                return new Outcome.NotThere("exchangeFileId");
            }
            Optional<CaseFile> found = caseFiles.find(new CaseFileId(caseFile), caller.unit());
            if (found.isEmpty()) {
                return new Outcome.NotThere("caseFileId");
            }
            UUID present = file.get().caseFileId();
            if (present != null) {
                return present.equals(caseFile)
                        ? new Outcome.Done(id)
                        : new Outcome.WrongState("case-set");
            }
            if (!files.tie(id, caseFile, caller, now())) {
                return new Outcome.WrongState("draft-waits");
            }
            records.combined(caller, id, found.get().keysOfPersons());
            return new Outcome.Done(id);
        });
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
