package org.liaison.cases.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liaison.cases.draft.RecipientAct;
import org.liaison.cases.transaction.Transactions;
import org.liaison.kit.access.AccessLog;
import org.liaison.kit.access.Justification;
import org.liaison.kit.security.Caller;
import org.liaison.schemas.audit.AccessKind;

/// Erases a case in the right order; a step that comes too early is refused.
public final class EraseCaseFile {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Erasures erasures;
    private final ForgottenPersons forgotten;
    private final AccessLog accessLog;
    private final Transactions transactions;
    private final Clock clock;

    public EraseCaseFile(
            Erasures erasures,
            ForgottenPersons forgotten,
            AccessLog accessLog,
            Transactions transactions,
            Clock clock) {
        this.erasures = erasures;
        this.forgotten = forgotten;
        this.accessLog = accessLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What came of a step.
    public enum Outcome {
        DONE,
        /// No such case in the caller's unit, or its use was not stopped.
        NOT_THERE,
        /// Its use is stopped already, or it is erased.
        TOO_LATE,
        /// No such recipient.
        NO_RECIPIENT,
        /// The recipient signed what it did: nobody here says otherwise.
        ANSWERED_ITSELF,
        /// A recipient's act is not on record.
        RECIPIENTS_OPEN,
        /// A message is on its way to the partner.
        STILL_LEAVING,
        FRESH_LOGIN_NEEDED,
        /// The caller stopped the use, or typed what a recipient did, by this or another account.
        SECOND_PERSON_NEEDED
    }

    /// First: nobody uses it any more.
    public Outcome stop(UUID caseFile, Caller caller, Justification why) {
        return transactions.inOne(() -> {
            if (erasures.find(caseFile, caller.unit()).isPresent()) {
                return Outcome.TOO_LATE;
            }
            Optional<List<String>> persons = erasures.stop(caseFile, caller.unit(), caller, now());
            persons.ifPresent(keys -> record(AccessKind.ALTERATION, caller, why, caseFile, keys));
            return persons.isPresent() ? Outcome.DONE : Outcome.NOT_THERE;
        });
    }

    /// Shows who is to be told and what would go; changes nothing.
    public Optional<Erasure> dryRun(UUID caseFile, Caller caller) {
        return erasures.find(caseFile, caller.unit());
    }

    /// Then: what each recipient did, where it said so by another way than a message.
    public Outcome acted(
            UUID caseFile,
            UUID exchangeFile,
            RecipientAct act,
            String reference,
            Caller caller,
            Justification why) {
        return transactions.inOne(() -> {
            Optional<Erasure> erasure = erasures.find(caseFile, caller.unit());
            if (erasure.isEmpty()) {
                return Outcome.NOT_THERE;
            }
            Optional<Erasure.Recipient> recipient =
                    erasure.get().recipients().stream()
                            .filter(each -> each.exchangeFile().equals(exchangeFile))
                            .findFirst();
            if (recipient.isEmpty()) {
                return Outcome.NO_RECIPIENT;
            }
            if (recipient.get().answered()) {
                return Outcome.ANSWERED_ITSELF;
            }
            StatedBy by = StatedBy.typed(caller);
            erasures.act(caseFile, exchangeFile, act, reference, by, now());
            record(AccessKind.ALTERATION, caller, why, caseFile, List.of());
            return Outcome.DONE;
        });
    }

    /// Last: a second person lets it go.
    public Outcome erase(UUID caseFile, Caller caller, Justification why) {
        return transactions.inOne(() -> {
            Outcome ready = ready(erasures.find(caseFile, caller.unit()), caller);
            if (ready == Outcome.DONE) {
                forgotten.forget(erasures.erase(caseFile, caller, now()));
                // No person: a commitment made now would be the salt that was to go.
                record(AccessKind.ERASURE, caller, why, caseFile, List.of());
            }
            return ready;
        });
    }

    private Outcome ready(Optional<Erasure> found, Caller caller) {
        if (found.isEmpty()) {
            return Outcome.NOT_THERE;
        }
        Erasure erasure = found.get();
        if (erasure.erasedAt() != null) {
            return Outcome.TOO_LATE;
        }
        if (caller.authenticatedAt().plus(FRESH).isBefore(now())) {
            return Outcome.FRESH_LOGIN_NEEDED;
        }
        if (erasure.wasStoppedBy(caller) || erasures.wasTypedBy(erasure.caseFile(), caller)) {
            return Outcome.SECOND_PERSON_NEEDED;
        }
        if (erasure.leaving() > 0) {
            return Outcome.STILL_LEAVING;
        }
        return erasure.everybodyActed() ? Outcome.DONE : Outcome.RECIPIENTS_OPEN;
    }

    private void record(
            AccessKind kind, Caller caller, Justification why, UUID caseFile, List<String> keys) {
        accessLog.append(kind, caller, why, caseFile.toString(), keys);
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
