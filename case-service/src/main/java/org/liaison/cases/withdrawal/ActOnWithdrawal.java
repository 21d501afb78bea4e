package org.liaison.cases.withdrawal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.authorisation.AuthoriseWithoutDraft;
import org.liaison.cases.authorisation.Authors;
import org.liaison.cases.draft.KeptBecause;
import org.liaison.cases.draft.MessagePart.WithdrawalActPart;
import org.liaison.cases.draft.RecipientAct;
import org.liaison.cases.erasure.Forgotten;
import org.liaison.cases.erasure.ForgottenPersons;
import org.liaison.cases.exchangefile.ExchangeFile;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.cases.exchangefile.ExchangeFiles;
import org.liaison.cases.transaction.Transactions;
import org.liaison.cases.withdrawal.ReceivedWithdrawal.Stated;
import org.liaison.kit.access.AccessLog;
import org.liaison.kit.access.Justification;
import org.liaison.kit.security.Caller;
import org.liaison.schemas.audit.AccessKind;

/// What this office does with what a partner withdrew: an officer states it, a second person
/// authorises, and the partner is told.
public final class ActOnWithdrawal {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Withdrawals withdrawals;
    private final ExchangeFiles files;
    private final AuthoriseWithoutDraft authorise;
    private final ForgottenPersons forgotten;
    private final AccessLog accessLog;
    private final Transactions transactions;
    private final Clock clock;

    public ActOnWithdrawal(
            Withdrawals withdrawals,
            ExchangeFiles files,
            AuthoriseWithoutDraft authorise,
            ForgottenPersons forgotten,
            AccessLog accessLog,
            Transactions transactions,
            Clock clock) {
        this.withdrawals = withdrawals;
        this.files = files;
        this.authorise = authorise;
        this.forgotten = forgotten;
        this.accessLog = accessLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What came of it.
    public enum Outcome {
        DONE,
        /// None in the caller's unit.
        NOT_THERE,
        /// The partner was told already.
        TOO_LATE,
        /// Nobody stated yet what is to be done.
        NOTHING_STATED,
        /// Not what the second person saw.
        STATED_OTHERWISE,
        /// Nobody said yet what the thread is for, and the answer has to.
        BASIS_NOT_KNOWN,
        FRESH_LOGIN_NEEDED,
        /// The caller stated it or something else before, by this or another account.
        SECOND_PERSON_NEEDED
    }

    /// The first person states what is to be done.
    ///
    /// @param because why it is kept; `null` unless it is
    public Outcome state(
            UUID id,
            RecipientAct act,
            @Nullable KeptBecause because,
            Caller caller,
            Justification why) {
        return transactions.inOne(() -> {
            Optional<ReceivedWithdrawal> found = withdrawals.find(id, caller.unit());
            if (found.isEmpty()) {
                return Outcome.NOT_THERE;
            }
            if (found.get().sentAt() != null) {
                return Outcome.TOO_LATE;
            }
            withdrawals.state(id, act, because, caller, now());
            record(AccessKind.ALTERATION, id, caller, why);
            return Outcome.DONE;
        });
    }

    /// The second person authorises what was stated; it is done, and the partner is told.
    ///
    /// @param seen the act that this person saw: nobody agrees to what was stated meanwhile
    /// @param because why it is kept; `null` unless it is
    public Outcome authorise(
            UUID id,
            RecipientAct seen,
            @Nullable KeptBecause because,
            Caller caller,
            Justification why) {
        return transactions.inOne(() -> {
            Optional<ReceivedWithdrawal> found = withdrawals.find(id, caller.unit());
            if (found.isEmpty()) {
                return Outcome.NOT_THERE;
            }
            @Nullable Stated stated = found.get().stated();
            if (found.get().sentAt() != null) {
                return Outcome.TOO_LATE;
            }
            if (stated == null) {
                return Outcome.NOTHING_STATED;
            }
            if (stated.act() != seen || stated.keptBecause() != because) {
                return Outcome.STATED_OTHERWISE;
            }
            return authorise(found.get(), stated, caller, why);
        });
    }

    private Outcome authorise(
            ReceivedWithdrawal withdrawal, Stated stated, Caller caller, Justification why) {
        Instant now = now();
        if (caller.authenticatedAt().plus(FRESH).isBefore(now)) {
            return Outcome.FRESH_LOGIN_NEEDED;
        }
        Authors staters = withdrawals.staters(withdrawal.id());
        if (staters.include(caller)) {
            return Outcome.SECOND_PERSON_NEEDED;
        }
        ExchangeFile file = files.find(new ExchangeFileId(withdrawal.exchangeFile())).orElseThrow();
        if (!file.asked().hasBasis()) {
            return Outcome.BASIS_NOT_KNOWN;
        }
        tell(withdrawal, stated, staters.endingWith(stated.by()), file, caller);
        boolean isErased = stated.act() == RecipientAct.ERASED;
        record(isErased ? AccessKind.ERASURE : AccessKind.ALTERATION, withdrawal.id(), caller, why);
        return Outcome.DONE;
    }

    private void tell(
            ReceivedWithdrawal withdrawal,
            Stated stated,
            Authors by,
            ExchangeFile file,
            Caller caller) {
        Instant now = now();
        UUID messageId =
                authorise.send(
                        file,
                        new WithdrawalActPart(stated.act(), stated.keptBecause()),
                        withdrawal.id(),
                        by,
                        caller,
                        now);
        List<UUID> threads =
                withdrawals.acted(withdrawal.id(), stated.row(), messageId, caller, now);
        if (stated.act() == RecipientAct.ERASED) {
            String number = caller.officialNumber();
            forgotten.forget(
                    new Forgotten(withdrawal.id(), now, number, threads, List.of(), false));
        }
    }

    private void record(AccessKind kind, UUID id, Caller caller, Justification why) {
        accessLog.append(kind, caller, why, id.toString(), List.of());
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
