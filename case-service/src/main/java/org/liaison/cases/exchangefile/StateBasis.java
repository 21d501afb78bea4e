package org.liaison.cases.exchangefile;

import java.util.Optional;
import org.liaison.cases.instrument.Instruments;
import org.liaison.cases.transaction.Transactions;
import org.liaison.kit.security.Caller;
import org.liaison.policy.Instrument;
import org.liaison.policy.instrument.Purpose;
import org.liaison.policy.instrument.TransferGround;

/// Says what a thread is for where its request is not known to say it: nobody else chooses that.
public final class StateBasis {

    private final ExchangeFiles files;
    private final Instruments instruments;
    private final Transactions transactions;
    private final ThreadRecords records;

    public StateBasis(
            ExchangeFiles files,
            Instruments instruments,
            Transactions transactions,
            ThreadRecords records) {
        this.files = files;
        this.instruments = instruments;
        this.transactions = transactions;
        this.records = records;
    }

    /// What came of it.
    public enum Outcome {
        DONE,
        /// No such thread in the caller's unit.
        NOT_THERE,
        /// Its request says it, or somebody here did.
        KNOWN,
        /// Not a purpose and ground that its instrument knows.
        NOT_IN_INSTRUMENT
    }

    /// Keeps purpose and ground.
    public Outcome state(Caller caller, ExchangeFileId id, Purpose purpose, TransferGround ground) {
        return transactions.inOne(() -> {
            Optional<ExchangeFile> file =
                    files.find(id).filter(each -> each.unit().equals(caller.unit()));
            if (file.isEmpty()) {
                return Outcome.NOT_THERE;
            }
            if (instruments
                    .find(file.get().instrument())
                    .filter(known -> isGiven(known, purpose, ground))
                    .isEmpty()) {
                return Outcome.NOT_IN_INSTRUMENT;
            }
            if (!files.state(id, purpose, ground)) {
                return Outcome.KNOWN;
            }
            records.stated(caller, id);
            return Outcome.DONE;
        });
    }

    /// Where an instrument names no ground nothing personal leaves, and the code stands for
    /// nothing.
    private static boolean isGiven(Instrument known, Purpose purpose, TransferGround ground) {
        return known.purposes().contains(purpose)
                && (known.transferGrounds().isEmpty() || known.transferGrounds().contains(ground));
    }
}
