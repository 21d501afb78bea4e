package org.liaison.cases.authorisation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liaison.cases.authorisation.Draft.AwaitingAuthorisation;
import org.liaison.cases.draft.DraftContent;
import org.liaison.cases.draft.MessagePart.RefusalPart;
import org.liaison.cases.draft.MessagePart.RequestPart;
import org.liaison.cases.draft.ReadDraft;
import org.liaison.cases.draft.StatedGround;
import org.liaison.cases.exchangefile.Asked;
import org.liaison.cases.exchangefile.Counterpart;
import org.liaison.cases.exchangefile.Direction;
import org.liaison.cases.exchangefile.ExchangeFile;
import org.liaison.cases.exchangefile.ExchangeFiles;
import org.liaison.cases.exchangefile.MessageProgress;
import org.liaison.cases.exchangefile.ThreadMessage;
import org.liaison.cases.preview.PreviewedRow;
import org.liaison.kit.ids.AuthorisationIds;
import org.liaison.kit.ids.DerivedId;
import org.liaison.kit.ids.IdSource;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.kit.security.Caller;

/// Signs for what a second person let out, and leaves it for the guard: statement, thread and
/// outbox row in the caller's transaction.
public final class HandOver {

    private final ExchangeFiles files;
    private final Authorisations authorisations;
    private final HeldSubmissions held;
    private final StatementSigner signer;
    private final ToTheGuard guard;
    private final SupervisorActs acts;
    private final OfficeSettings office;
    private final IdSource ids;

    public HandOver(
            ExchangeFiles files,
            Authorisations authorisations,
            HeldSubmissions held,
            StatementSigner signer,
            ToTheGuard guard,
            SupervisorActs acts,
            OfficeSettings office,
            IdSource ids) {
        this.files = files;
        this.authorisations = authorisations;
        this.held = held;
        this.signer = signer;
        this.guard = guard;
        this.acts = acts;
        this.office = office;
        this.ids = ids;
    }

    /// Whether its texts were checked against the case the thread has and no other.
    boolean isStillOfItsCase(Candidate candidate) {
        AwaitingAuthorisation waiting = candidate.waiting();
        Optional<UUID> checkedAgainst =
                Optional.ofNullable(waiting.submission().preview().caseFile());
        return files.find(waiting.file()).map(ExchangeFile::caseFileId).equals(checkedAgainst);
    }

    /// Lets it out in the name of the caller, who is none of its authors and decided on its second
    /// ground, if it has one.
    AuthoriseDecision.Authorised handOver(Candidate candidate, Caller caller, Instant now) {
        AwaitingAuthorisation waiting = candidate.waiting();
        Optional<StatedGround> decided = SecondGrounds.needed(waiting);
        ExchangeFile file = files.find(waiting.file()).orElseThrow();
        DraftContent draft = ReadDraft.of(waiting.form());
        UUID authorisationId =
                decided.map(ground ->
                                AuthorisationIds.withSecondGround(
                                        ground.ground().code(),
                                        waiting.submission().digest(),
                                        candidate.attempt()))
                        .orElseGet(ids::next);
        Statement statement = statement(authorisationId, waiting, file, draft, caller, now);
        AuthorisedMessage message = message(statement, candidate, draft, caller, decided);
        authorisations.keep(message);
        held.hold(message.messageId(), candidate);
        files.append(
                file.id(),
                threadMessage(message.messageId(), file, draft, statement),
                draft.part() instanceof RequestPart request
                        ? new Asked(request.offence(), draft.purpose(), draft.transferGround())
                        : null);
        guard.handOver(message);
        decided.ifPresent(ground ->
                acts.record(
                        caller, authorisationId, ground.ground(), SecondGrounds.persons(waiting)));
        return new AuthoriseDecision.Authorised(authorisationId, message.messageId());
    }

    private AuthorisedMessage message(
            Statement statement,
            Candidate candidate,
            DraftContent draft,
            Caller caller,
            Optional<StatedGround> decided) {
        return new AuthorisedMessage(
                DerivedId.of("message", statement.authorisationId().toString()),
                candidate.waiting().id(),
                statement,
                signer.sign(statement),
                signer.signAuthors(statement, candidate.authors(), Author.of(caller)),
                candidate.waiting().submission(),
                "supervisor",
                persons(candidate.waiting().submission()),
                decided.orElse(null),
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
                now.truncatedTo(ChronoUnit.MILLIS));
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
