package org.liaison.cases.authorisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.authorisation.Draft.AwaitingAuthorisation;
import org.liaison.cases.draft.DraftContent;
import org.liaison.cases.draft.MessagePart.RefusalPart;
import org.liaison.cases.draft.MessagePart.RequestPart;
import org.liaison.cases.draft.ReadDraft;
import org.liaison.cases.exchangefile.Counterpart;
import org.liaison.cases.exchangefile.Direction;
import org.liaison.cases.exchangefile.ExchangeFile;
import org.liaison.cases.exchangefile.ExchangeFiles;
import org.liaison.cases.exchangefile.MessageProgress;
import org.liaison.cases.exchangefile.ThreadMessage;
import org.liaison.cases.preview.PreviewedRow;
import org.liaison.cases.transaction.Transactions;
import org.liaison.kit.ids.DerivedId;
import org.liaison.kit.ids.IdSource;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.kit.security.Caller;
import org.liaison.kit.security.Role;

/// A second person authorises exactly the bytes that were submitted.
public final class AuthoriseDisclosure {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Drafts drafts;
    private final ExchangeFiles files;
    private final Authorisations authorisations;
    private final StatementSigner signer;
    private final ToTheGuard guard;
    private final Transactions transactions;
    private final OfficeSettings office;
    private final IdSource ids;
    private final Clock clock;

    public AuthoriseDisclosure(
            Drafts drafts,
            ExchangeFiles files,
            Authorisations authorisations,
            StatementSigner signer,
            ToTheGuard guard,
            Transactions transactions,
            OfficeSettings office,
            IdSource ids,
            Clock clock) {
        this.drafts = drafts;
        this.files = files;
        this.authorisations = authorisations;
        this.signer = signer;
        this.guard = guard;
        this.transactions = transactions;
        this.office = office;
        this.ids = ids;
        this.clock = clock;
    }

    /// Authorises, or says why not. Every refusal leaves everything as it was.
    ///
    /// @param digest the digest of what the caller saw
    /// @param secondGround wire code of a second ground; `null` if none is needed
    public AuthoriseDecision authorise(
            UUID draftId, Caller caller, String digest, @Nullable String secondGround) {
        return transactions.inOne(() -> decide(draftId, caller, digest, secondGround));
    }

    private AuthoriseDecision decide(
            UUID draftId, Caller caller, String digest, @Nullable String secondGround) {
        if (!caller.is(Role.SUPERVISOR)) {
            return new AuthoriseDecision.NotASupervisor();
        }
        if (!(drafts.find(draftId).orElse(null) instanceof AwaitingAuthorisation waiting)
                || !waiting.unit().equals(caller.unit())) {
            return new AuthoriseDecision.NotWaiting();
        }
        Instant now = Instant.now(clock);
        if (caller.authenticatedAt().plus(FRESH).isBefore(now)) {
            return new AuthoriseDecision.FreshLoginNeeded();
        }
        if (waiting.author().isSamePersonAs(caller)) {
            return new AuthoriseDecision.SecondPersonNeeded();
        }
        if (!waiting.submission().digest().equals(digest)) {
            return new AuthoriseDecision.DigestChanged();
        }
        if (!drafts.remove(waiting.id(), waiting.version())) {
            return new AuthoriseDecision.ChangedMeanwhile();
        }
        return authorised(waiting, caller, now.truncatedTo(ChronoUnit.MILLIS), secondGround);
    }

    private AuthoriseDecision authorised(
            AwaitingAuthorisation waiting,
            Caller caller,
            Instant now,
            @Nullable String secondGround) {
        ExchangeFile file = files.find(waiting.file()).orElseThrow();
        DraftContent draft = ReadDraft.of(waiting.form());
        Statement statement = statement(waiting, file, draft, caller, now);
        UUID messageId = DerivedId.of("message", statement.authorisationId().toString());
        AuthorisedMessage message =
                new AuthorisedMessage(
                        messageId,
                        statement,
                        signer.sign(statement),
                        waiting.submission(),
                        "supervisor",
                        persons(waiting.submission()),
                        secondGround,
                        draft.part() instanceof RefusalPart refusal
                                ? refusal.ground().code()
                                : null);
        authorisations.keep(message);
        boolean request = draft.part() instanceof RequestPart;
        files.append(
                file.id(),
                threadMessage(messageId, file, draft, statement),
                request ? ((RequestPart) draft.part()).offence() : null);
        guard.handOver(message);
        return new AuthoriseDecision.Authorised(statement.authorisationId(), messageId);
    }

    private Statement statement(
            AwaitingAuthorisation waiting,
            ExchangeFile file,
            DraftContent draft,
            Caller caller,
            Instant now) {
        return new Statement(
                ids.next(),
                waiting.submission().digest(),
                file.id(),
                draft.kind(),
                new Counterpart(office.office(), file.unit()),
                file.counterpart(),
                file.instrument(),
                waiting.author().officialNumber(),
                caller.officialNumber(),
                caller.authenticatedAt().truncatedTo(ChronoUnit.MILLIS),
                now);
    }

    private static ThreadMessage threadMessage(
            UUID messageId, ExchangeFile file, DraftContent draft, Statement statement) {
        return new ThreadMessage(
                messageId,
                draft.kind(),
                Direction.SENT,
                statement.digest(),
                draft.part().items(),
                draft.part() instanceof RequestPart request && request.urgency() != null,
                file.seen(),
                new MessageProgress.AwaitingPublication(statement.authorisedAt()));
    }

    private static Map<String, String> persons(Submission submission) {
        Map<String, String> persons = new LinkedHashMap<>();
        for (PreviewedRow entity : submission.preview().entities()) {
            if (entity.leaves() && entity.personKey() != null) {
                persons.put(entity.ref(), entity.personKey());
            }
        }
        return persons;
    }
}
