package org.liaison.cases.withdrawal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liaison.cases.authorisation.AuthoriseWithoutDraft;
import org.liaison.cases.draft.MessagePart.WithdrawalPart;
import org.liaison.cases.draft.Wanted;
import org.liaison.cases.draft.WithdrawalGround;
import org.liaison.cases.erasure.Erasure;
import org.liaison.cases.erasure.Erasures;
import org.liaison.cases.exchangefile.ExchangeFile;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.cases.exchangefile.ExchangeFiles;
import org.liaison.cases.transaction.Transactions;
import org.liaison.kit.access.AccessLog;
import org.liaison.kit.access.Justification;
import org.liaison.kit.security.Caller;
import org.liaison.schemas.audit.AccessKind;

/// Tells every recipient of a case whose use was stopped that what it was sent is withdrawn. Who
/// stopped it asks, a second person authorises.
public final class SendWithdrawals {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Erasures erasures;
    private final ExchangeFiles files;
    private final Withdrawals withdrawals;
    private final AuthoriseWithoutDraft authorise;
    private final AccessLog accessLog;
    private final Transactions transactions;
    private final Clock clock;

    public SendWithdrawals(
            Erasures erasures,
            ExchangeFiles files,
            Withdrawals withdrawals,
            AuthoriseWithoutDraft authorise,
            AccessLog accessLog,
            Transactions transactions,
            Clock clock) {
        this.erasures = erasures;
        this.files = files;
        this.withdrawals = withdrawals;
        this.authorise = authorise;
        this.accessLog = accessLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What came of it.
    public enum Outcome {
        SENT,
        /// No such case in the caller's unit, or its use was not stopped.
        NOT_THERE,
        /// Everybody was told, or nobody was sent anything.
        NOBODY_TO_TELL,
        /// A message is on its way to a partner: it would overtake its own withdrawal.
        STILL_LEAVING,
        FRESH_LOGIN_NEEDED,
        /// The caller stopped the use.
        SECOND_PERSON_NEEDED
    }

    /// Sends one withdrawal to each recipient that was not told.
    public Outcome send(
            UUID caseFile,
            WithdrawalGround ground,
            Wanted wanted,
            Caller caller,
            Justification why) {
        return transactions.inOne(() -> {
            Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
            Optional<Erasure> erasure = erasures.find(caseFile, caller.unit());
            if (erasure.isEmpty()) {
                return Outcome.NOT_THERE;
            }
            Outcome ready = ready(erasure.get(), caller, now);
            if (ready == Outcome.SENT) {
                untold(erasure.get())
                        .forEach(each -> tell(erasure.get(), each, ground, wanted, caller, now));
                accessLog.append(
                        AccessKind.ALTERATION, caller, why, caseFile.toString(), List.of());
            }
            return ready;
        });
    }

    private static Outcome ready(Erasure erasure, Caller caller, Instant now) {
        if (caller.authenticatedAt().plus(FRESH).isBefore(now)) {
            return Outcome.FRESH_LOGIN_NEEDED;
        }
        if (erasure.wasStoppedBy(caller)) {
            return Outcome.SECOND_PERSON_NEEDED;
        }
        if (erasure.leaving() > 0) {
            return Outcome.STILL_LEAVING;
        }
        return untold(erasure).isEmpty() ? Outcome.NOBODY_TO_TELL : Outcome.SENT;
    }

    private static List<Erasure.Recipient> untold(Erasure erasure) {
        return erasure.recipients().stream()
                .filter(each -> each.withdrawal() == null && each.act() == null)
                .toList();
    }

    private void tell(
            Erasure erasure,
            Erasure.Recipient recipient,
            WithdrawalGround ground,
            Wanted wanted,
            Caller caller,
            Instant now) {
        ExchangeFile file = files.find(new ExchangeFileId(recipient.exchangeFile())).orElseThrow();
        WithdrawalPart part =
                new WithdrawalPart(
                        recipient.messages().stream()
                                .map(UUID::fromString)
                                .collect(Collectors.toSet()),
                        ground,
                        wanted);
        UUID messageId = authorise.send(file, part, null, erasure.stoppedBy(), caller, now);
        withdrawals.sent(
                messageId,
                erasure.caseFile(),
                recipient.exchangeFile(),
                ground,
                wanted,
                erasure.stoppedBy(),
                caller.officialNumber(),
                now);
    }
}
