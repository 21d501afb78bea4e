package org.liaison.cases.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liaison.cases.exchangefile.ExchangeFiles;
import org.liaison.cases.instrument.Instruments;
import org.liaison.cases.transaction.Transactions;
import org.liaison.kit.access.AccessLog;
import org.liaison.kit.access.Justification;
import org.liaison.kit.security.Caller;
import org.liaison.policy.closedlist.UnknownCode;
import org.liaison.policy.instrument.Purpose;
import org.liaison.schemas.audit.AccessKind;

/// An officer decides what becomes of an answer that crossed our cancellation: it is read for a
/// purpose that still holds, or it is erased. Either is on record.
public final class DecideLateAnswer {

    private final InboxRows inbox;
    private final ExchangeFiles files;
    private final Instruments instruments;
    private final AccessLog accessLog;
    private final Transactions transactions;
    private final Clock clock;

    public DecideLateAnswer(
            InboxRows inbox,
            ExchangeFiles files,
            Instruments instruments,
            AccessLog accessLog,
            Transactions transactions,
            Clock clock) {
        this.inbox = inbox;
        this.files = files;
        this.instruments = instruments;
        this.accessLog = accessLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What came of it.
    public enum Outcome {
        /// Recorded, and in force.
        DECIDED,
        /// No such message in the caller's unit.
        NOT_THERE,
        /// It did not come after a cancellation: nothing is to be decided.
        NOT_LATE,
        /// It is erased already.
        ERASED,
        /// No purpose of the closed list, or none that its instrument knows.
        PURPOSE_NOT_ALLOWED
    }

    /// Lets the answer be read for a purpose that still holds.
    public Outcome keep(UUID messageId, String purpose, Caller caller, Justification why) {
        return transactions.inOne(() -> {
            Optional<InboxMessage> message = inUnit(messageId, caller);
            Outcome outcome = decidable(message);
            if (outcome != Outcome.DECIDED) {
                return outcome;
            }
            Optional<Purpose> holding = holding(message.orElseThrow(), purpose);
            if (holding.isEmpty()) {
                return Outcome.PURPOSE_NOT_ALLOWED;
            }
            inbox.keep(messageId, holding.get(), caller.officialNumber(), Instant.now(clock));
            record(AccessKind.ALTERATION, messageId, caller, why);
            return Outcome.DECIDED;
        });
    }

    /// Erases what the answer says, also after it was kept for a while.
    public Outcome erase(UUID messageId, Caller caller, Justification why) {
        return transactions.inOne(() -> {
            Outcome outcome = decidable(inUnit(messageId, caller));
            if (outcome == Outcome.DECIDED) {
                inbox.erase(messageId, caller.officialNumber(), Instant.now(clock));
                record(AccessKind.ERASURE, messageId, caller, why);
            }
            return outcome;
        });
    }

    private Outcome decidable(Optional<InboxMessage> message) {
        if (message.isEmpty()) {
            return Outcome.NOT_THERE;
        }
        if (message.get().decision() instanceof LateDecision.Erased) {
            return Outcome.ERASED;
        }
        return LateAnswers.isLate(files, message.get().row()) ? Outcome.DECIDED : Outcome.NOT_LATE;
    }

    private Optional<InboxMessage> inUnit(UUID messageId, Caller caller) {
        return inbox.find(messageId).filter(found -> found.row().unit().equals(caller.unit()));
    }

    private Optional<Purpose> holding(InboxMessage message, String code) {
        try {
            Purpose purpose = Purpose.of(code);
            return files.find(message.row().file())
                    .flatMap(file -> instruments.find(file.instrument()))
                    .filter(instrument -> instrument.purposes().contains(purpose))
                    .map(instrument -> purpose);
        } catch (UnknownCode unknown) {
            return Optional.empty();
        }
    }

    private void record(AccessKind kind, UUID messageId, Caller caller, Justification why) {
        accessLog.append(kind, caller, why, messageId.toString(), List.of());
    }
}
