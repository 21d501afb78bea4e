package org.liaison.cases.authorisation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.content.ContentCodec;
import org.liaison.cases.draft.DraftContent;
import org.liaison.cases.draft.MessagePart;
import org.liaison.cases.exchangefile.Counterpart;
import org.liaison.cases.exchangefile.Direction;
import org.liaison.cases.exchangefile.ExchangeFile;
import org.liaison.cases.exchangefile.ExchangeFiles;
import org.liaison.cases.exchangefile.MessageProgress;
import org.liaison.cases.exchangefile.ThreadMessage;
import org.liaison.cases.instrument.Instruments;
import org.liaison.cases.preview.Preview;
import org.liaison.kit.ids.DerivedId;
import org.liaison.kit.ids.IdSource;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.kit.security.Caller;
import org.liaison.policy.Instrument;
import org.liaison.policy.message.InformationEvaluation;
import org.liaison.policy.message.MessageKind;
import org.liaison.policy.message.SourceEvaluation;

/// A message that nobody drafts, because it holds codes and ids alone: withdrawals and their acts.
/// Two persons stand behind it all the same, and it goes the way of every other.
public final class AuthoriseWithoutDraft {

    private static final Preview NOTHING =
            new Preview(List.of(), List.of(), List.of(), List.of(), List.of(), Set.of());
    private static final String ENGLISH = "en";

    private final ExchangeFiles files;
    private final Instruments instruments;
    private final ContentCodec codec;
    private final Authorisations authorisations;
    private final StatementSigner signer;
    private final ToTheGuard guard;
    private final OfficeSettings office;
    private final IdSource ids;

    public AuthoriseWithoutDraft(
            ExchangeFiles files,
            Instruments instruments,
            ContentCodec codec,
            Authorisations authorisations,
            StatementSigner signer,
            ToTheGuard guard,
            OfficeSettings office,
            IdSource ids) {
        this.files = files;
        this.instruments = instruments;
        this.codec = codec;
        this.authorisations = authorisations;
        this.signer = signer;
        this.guard = guard;
        this.office = office;
        this.ids = ids;
    }

    /// Hands the message to the guard in the caller's transaction and returns its id.
    ///
    /// @param file a thread that is known to be for something
    /// @param inReplyTo the message it answers; `null` if none
    /// @param authors everybody who asked for it, the drafter last
    /// @param authoriser none of them, with a fresh login
    public UUID send(
            ExchangeFile file,
            MessagePart part,
            @Nullable UUID inReplyTo,
            Authors authors,
            Caller authoriser,
            Instant now) {
        if (authors.include(authoriser)) {
            throw new IllegalArgumentException("Nobody authorises what they asked for");
        }
        AuthorisedMessage message =
                message(file, content(file, part, inReplyTo), authors, authoriser, now);
        authorisations.keep(message);
        files.append(file.id(), inThread(message, file, now), null);
        guard.handOver(message);
        return message.messageId();
    }

    private AuthorisedMessage message(
            ExchangeFile file,
            DraftContent draft,
            Authors authors,
            Caller authoriser,
            Instant now) {
        Submission submission =
                new Submission(codec.encode(file.id().value(), draft, NOTHING, ""), NOTHING, now);
        Statement statement = statement(file, draft.kind(), submission, authors, authoriser, now);
        return new AuthorisedMessage(
                DerivedId.of("message", statement.authorisationId().toString()),
                null,
                statement,
                signer.sign(statement),
                signer.signAuthors(statement, authors, Author.of(authoriser)),
                submission,
                "supervisor",
                Map.of(),
                null,
                null);
    }

    private Statement statement(
            ExchangeFile file,
            MessageKind kind,
            Submission submission,
            Authors authors,
            Caller authoriser,
            Instant now) {
        return new Statement(
                ids.next(),
                submission.digest(),
                file.id(),
                kind,
                new Counterpart(office.office(), file.unit()),
                file.counterpart(),
                file.instrument(),
                authors.all().getLast().officialNumber(),
                authoriser.officialNumber(),
                authoriser.authenticatedAt(),
                now);
    }

    /// No personal data leaves, so no ground and purpose of a transfer is claimed beyond what the
    /// request of the thread was made for.
    private DraftContent content(ExchangeFile file, MessagePart part, @Nullable UUID inReplyTo) {
        Instrument instrument = instruments.find(file.instrument()).orElseThrow();
        return new DraftContent(
                inReplyTo,
                instrument.languages().contains(ENGLISH)
                        ? ENGLISH
                        : instrument.languages().stream().sorted().findFirst().orElseThrow(),
                Objects.requireNonNull(file.asked().purpose(), "nobody said what it is for"),
                Objects.requireNonNull(file.asked().ground(), "nobody said on what ground"),
                Set.of(),
                "",
                SourceEvaluation.of("X"),
                InformationEvaluation.of("4"),
                Set.of(),
                List.of(),
                "",
                List.of(),
                Set.of(),
                null,
                part);
    }

    private static ThreadMessage inThread(
            AuthorisedMessage message, ExchangeFile file, Instant now) {
        return new ThreadMessage(
                message.messageId(),
                message.statement().kind(),
                Direction.SENT,
                message.statement().digest(),
                Set.of(),
                false,
                file.seen(),
                new MessageProgress.AwaitingPublication(now));
    }
}
