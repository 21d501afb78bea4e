package org.liaison.cases.withdrawal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaison.cases.authorisation.Author;
import org.liaison.cases.authorisation.AuthoriseWithoutDraft;
import org.liaison.cases.authorisation.Authors;
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

/// Tells every recipient of a case whose use was stopped that what it was sent is withdrawn. An
/// officer proposes why and what is wanted; a second person who names the same sends it.
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
        /// Nobody proposed it, or something else than the caller says.
        STATED_OTHERWISE,
        /// Nobody said yet what a recipient's thread is for, and the withdrawal has to.
        BASIS_NOT_KNOWN,
        /// A message is on its way to a partner: it would overtake its own withdrawal.
        STILL_LEAVING,
        FRESH_LOGIN_NEEDED,
        /// The caller stopped the use, or proposed how recipients are told, now or before.
        SECOND_PERSON_NEEDED
    }

    /// Puts on record how recipients are to be told. Whether there is such a case.
    public boolean propose(
            UUID caseFile,
            WithdrawalGround ground,
            Wanted wanted,
            Caller caller,
            Justification why) {
        return transactions.inOne(() -> {
            if (erasures.find(caseFile, caller.unit()).isEmpty()) {
                return false;
            }
            withdrawals.propose(caseFile, ground, wanted, caller, now());
            accessLog.append(AccessKind.ALTERATION, caller, why, caseFile.toString(), List.of());
            return true;
        });
    }

    /// Sends one withdrawal to each recipient that was not told.
    public Outcome send(
            UUID caseFile,
            WithdrawalGround ground,
            Wanted wanted,
            Caller caller,
            Justification why) {
        return transactions.inOne(() -> {
            Optional<Erasure> erasure = erasures.find(caseFile, caller.unit());
            if (erasure.isEmpty()) {
                return Outcome.NOT_THERE;
            }
            Optional<Withdrawals.Proposed> proposed =
                    withdrawals
                            .proposed(caseFile)
                            .filter(one -> one.ground() == ground && one.wanted() == wanted);
            Authors authors = authors(erasure.get());
            Outcome ready = ready(erasure.get(), proposed, authors, caller);
            if (ready == Outcome.SENT) {
                Authors ofThis = authors.endingWith(proposed.get().by());
                untold(erasure.get())
                        .forEach(each -> tell(erasure.get(), each, proposed.get(), ofThis, caller));
                accessLog.append(
                        AccessKind.ALTERATION, caller, why, caseFile.toString(), List.of());
            }
            return ready;
        });
    }

    /// Who stopped the use of the case is behind every withdrawal of it.
    private Authors authors(Erasure erasure) {
        return new Authors(
                Stream.concat(
                                Stream.of(
                                        new Author(erasure.stoppedBy(), erasure.stoppedByPerson())),
                                withdrawals.proposers(erasure.caseFile()).all().stream())
                        .toList());
    }

    private Outcome ready(
            Erasure erasure,
            Optional<Withdrawals.Proposed> proposed,
            Authors authors,
            Caller caller) {
        if (caller.authenticatedAt().plus(FRESH).isBefore(now())) {
            return Outcome.FRESH_LOGIN_NEEDED;
        }
        if (authors.include(caller)) {
            return Outcome.SECOND_PERSON_NEEDED;
        }
        if (erasure.leaving() > 0) {
            return Outcome.STILL_LEAVING;
        }
        if (untold(erasure).isEmpty()) {
            return Outcome.NOBODY_TO_TELL;
        }
        if (proposed.isEmpty()) {
            return Outcome.STATED_OTHERWISE;
        }
        return untold(erasure).stream().map(this::fileOf).allMatch(file -> file.asked().hasBasis())
                ? Outcome.SENT
                : Outcome.BASIS_NOT_KNOWN;
    }

    private static List<Erasure.Recipient> untold(Erasure erasure) {
        return erasure.recipients().stream()
                .filter(each -> each.withdrawal() == null && each.act() == null)
                .toList();
    }

    private ExchangeFile fileOf(Erasure.Recipient recipient) {
        return files.find(new ExchangeFileId(recipient.exchangeFile())).orElseThrow();
    }

    private void tell(
            Erasure erasure,
            Erasure.Recipient recipient,
            Withdrawals.Proposed proposed,
            Authors authors,
            Caller caller) {
        Instant now = now();
        ExchangeFile file = fileOf(recipient);
        WithdrawalPart part =
                new WithdrawalPart(
                        recipient.messages().stream()
                                .map(UUID::fromString)
                                .collect(Collectors.toSet()),
                        proposed.ground(),
                        proposed.wanted());
        UUID messageId = authorise.send(file, part, null, authors, caller, now);
        withdrawals.sent(
                messageId,
                erasure.caseFile(),
                recipient.exchangeFile(),
                proposed.ground(),
                proposed.wanted(),
                proposed.by().officialNumber(),
                caller.officialNumber(),
                now);
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
