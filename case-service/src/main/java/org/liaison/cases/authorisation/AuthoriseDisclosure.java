package org.liaison.cases.authorisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.authorisation.Draft.AwaitingAuthorisation;
import org.liaison.cases.draft.DraftContent;
import org.liaison.cases.draft.MessagePart.RefusalPart;
import org.liaison.cases.draft.MessagePart.RequestPart;
import org.liaison.cases.draft.ReadDraft;
import org.liaison.cases.draft.StatedGround;
import org.liaison.cases.exchangefile.Counterpart;
import org.liaison.cases.exchangefile.Direction;
import org.liaison.cases.exchangefile.ExchangeFile;
import org.liaison.cases.exchangefile.ExchangeFiles;
import org.liaison.cases.exchangefile.MessageProgress;
import org.liaison.cases.exchangefile.ThreadMessage;
import org.liaison.cases.preview.PreviewedRow;
import org.liaison.cases.transaction.Transactions;
import org.liaison.kit.ids.AuthorisationIds;
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
    private final SupervisorActs acts;
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
            SupervisorActs acts,
            Transactions transactions,
            OfficeSettings office,
            IdSource ids,
            Clock clock) {
        this.drafts = drafts;
        this.files = files;
        this.authorisations = authorisations;
        this.signer = signer;
        this.guard = guard;
        this.acts = acts;
        this.transactions = transactions;
        this.office = office;
        this.ids = ids;
        this.clock = clock;
    }

    /// Authorises, or says why not. Every refusal leaves everything as it was.
    ///
    /// @param digest the digest of what the caller saw
    /// @param secondGround wire code of the second ground the caller decides on; `null` if none
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
        DraftContent draft = ReadDraft.of(waiting.form());
        Optional<StatedGround> needed = SecondGrounds.needed(waiting, draft);
        Optional<AuthoriseDecision> refusal = SecondGrounds.refusal(needed, secondGround);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!isStillThis(waiting)) {
            return new AuthoriseDecision.ChangedMeanwhile();
        }
        return authorised(waiting, draft, caller, now.truncatedTo(ChronoUnit.MILLIS), needed);
    }

    /// Nobody changed it, and its texts were checked against the case the thread has and no other.
    private boolean isStillThis(AwaitingAuthorisation waiting) {
        Optional<UUID> checkedAgainst =
                Optional.ofNullable(waiting.submission().preview().caseFile());
        return files.find(waiting.file()).map(ExchangeFile::caseFileId).equals(checkedAgainst)
                && drafts.remove(waiting.id(), waiting.version());
    }

    private AuthoriseDecision authorised(
            AwaitingAuthorisation waiting,
            DraftContent draft,
            Caller caller,
            Instant now,
            Optional<StatedGround> decided) {
        ExchangeFile file = files.find(waiting.file()).orElseThrow();
        String digest = waiting.submission().digest();
        UUID authorisationId =
                decided.map(ground ->
                                AuthorisationIds.withSecondGround(ground.ground().code(), digest))
                        .orElseGet(ids::next);
        Statement statement = statement(authorisationId, waiting, file, draft, caller, now);
        AuthorisedMessage message = message(statement, waiting, draft, decided.orElse(null));
        authorisations.keep(message);
        files.append(
                file.id(),
                threadMessage(message.messageId(), file, draft, statement),
                draft.part() instanceof RequestPart request ? request.offence() : null);
        guard.handOver(message);
        decided.ifPresent(ground ->
                acts.record(
                        caller, authorisationId, ground.ground(), SecondGrounds.persons(waiting)));
        return new AuthoriseDecision.Authorised(authorisationId, message.messageId());
    }

    private AuthorisedMessage message(
            Statement statement,
            AwaitingAuthorisation waiting,
            DraftContent draft,
            @Nullable StatedGround decided) {
        return new AuthorisedMessage(
                DerivedId.of("message", statement.authorisationId().toString()),
                statement,
                signer.sign(statement),
                waiting.submission(),
                "supervisor",
                persons(waiting.submission()),
                decided,
                draft.part() instanceof RefusalPart refusal ? refusal.ground().code() : null);
    }

    private Statement statement(
            UUID authorisationId,
            AwaitingAuthorisation waiting,
            ExchangeFile file,
            DraftContent draft,
            Caller caller,
            Instant now) {
        return new Statement(
                authorisationId,
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
