package org.liaison.cases.authorisation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.liaison.cases.content.Bytes;
import org.liaison.cases.content.ContentCodec;
import org.liaison.cases.draft.DraftContent;
import org.liaison.cases.draft.ReadDraft;
import org.liaison.cases.exchangefile.ExchangeFile;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.cases.exchangefile.ExchangeFiles;
import org.liaison.cases.preview.Preview;
import org.liaison.cases.transaction.Transactions;
import org.liaison.kit.security.Caller;

/// Hands a draft over: previewed once more, and encoded once.
public final class SubmitDraft {

    private final Drafts drafts;
    private final DraftAuthors authors;
    private final ExchangeFiles files;
    private final DraftPreviews previews;
    private final ContentCodec codec;
    private final Transactions transactions;
    private final Clock clock;

    public SubmitDraft(
            Drafts drafts,
            DraftAuthors authors,
            ExchangeFiles files,
            DraftPreviews previews,
            ContentCodec codec,
            Transactions transactions,
            Clock clock) {
        this.drafts = drafts;
        this.authors = authors;
        this.files = files;
        this.previews = previews;
        this.codec = codec;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Submits, unless something stops the draft.
    public DraftDecision submit(ExchangeFileId id, Caller caller) {
        return transactions.inOne(() -> decide(id, caller));
    }

    private DraftDecision decide(ExchangeFileId id, Caller caller) {
        Optional<ExchangeFile> file =
                files.find(id).filter(found -> found.unit().equals(caller.unit()));
        Optional<Draft> draft = file.flatMap(found -> drafts.ofFile(found.id()));
        if (file.isEmpty() || draft.isEmpty()) {
            return new DraftDecision.NotThere();
        }
        return switch (draft.get()) {
            case Draft.AwaitingAuthorisation _ -> new DraftDecision.AlreadySubmitted();
            case Draft.Drafting drafting -> submit(file.get(), drafting, caller);
        };
    }

    private DraftDecision submit(ExchangeFile file, Draft.Drafting drafting, Caller caller) {
        if (!authors.areKnown(file.id())) {
            return new DraftDecision.AuthorsUnknown();
        }
        Author submitter = Author.of(caller);
        DraftContent content = ReadDraft.of(drafting.form());
        Preview preview = previews.of(file, content, authors.of(file.id()).with(submitter));
        if (!preview.ready()) {
            return new DraftDecision.Blocked(preview);
        }
        Bytes bytes =
                codec.encode(
                        file.id().value(), content, preview, previews.outwardGround(file, content));
        Instant now = Instant.now(clock);
        Draft.AwaitingAuthorisation waiting =
                drafting.submitted(new Submission(bytes, preview, now));
        if (!drafts.store(waiting)) {
            return new DraftDecision.ChangedMeanwhile();
        }
        authors.add(waiting, submitter, DraftAuthors.Act.SUBMITTED, now);
        return new DraftDecision.Submitted(waiting);
    }
}
