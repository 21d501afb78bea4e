package org.liaison.cases.authorisation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liaison.cases.draft.DraftContent;
import org.liaison.cases.draft.DraftForm;
import org.liaison.cases.draft.ReadDraft;
import org.liaison.cases.exchangefile.ExchangeFile;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.cases.exchangefile.ExchangeFileState;
import org.liaison.cases.exchangefile.ExchangeFiles;
import org.liaison.cases.exchangefile.Side;
import org.liaison.cases.preview.Preview;
import org.liaison.cases.transaction.Transactions;
import org.liaison.kit.ids.IdSource;
import org.liaison.kit.security.Caller;
import org.liaison.policy.message.MessageKind;
import org.liaison.schemas.audit.AccessKind;

/// An officer writes, reads back and throws away a draft.
public final class WriteDraft {

    private final Drafts drafts;
    private final DraftAuthors authors;
    private final ExchangeFiles files;
    private final DraftPreviews previews;
    private final Transactions transactions;
    private final DraftRecords records;
    private final IdSource ids;
    private final Clock clock;

    public WriteDraft(
            Drafts drafts,
            DraftAuthors authors,
            ExchangeFiles files,
            DraftPreviews previews,
            Transactions transactions,
            DraftRecords records,
            IdSource ids,
            Clock clock) {
        this.drafts = drafts;
        this.authors = authors;
        this.files = files;
        this.previews = previews;
        this.transactions = transactions;
        this.records = records;
        this.ids = ids;
        this.clock = clock;
    }

    /// Stores the draft and shows what would leave.
    ///
    /// @throws org.liaison.cases.draft.DraftInvalid if the form breaks a rule; nothing is stored
    public DraftDecision write(ExchangeFileId id, Caller caller, DraftForm form) {
        DraftContent content = ReadDraft.of(form);
        return transactions.inOne(() ->
                fileOf(id, caller)
                        .map(file -> write(file, caller, form, content))
                        .orElseGet(DraftDecision.NotThere::new));
    }

    private DraftDecision write(
            ExchangeFile file, Caller caller, DraftForm form, DraftContent content) {
        if (!possible(file, content.kind())) {
            return new DraftDecision.NotNow();
        }
        Author author = Author.of(caller);
        Optional<Draft> before = drafts.ofFile(file.id());
        if (before.isPresent() && before.get() instanceof Draft.AwaitingAuthorisation) {
            return new DraftDecision.AlreadySubmitted();
        }
        Draft.Drafting next =
                before.map(draft -> ((Draft.Drafting) draft).rewritten(author, form))
                        .orElseGet(() ->
                                new Draft.Drafting(
                                        ids.next(), file.id(), 1, author, file.unit(), form, null));
        if (!drafts.store(next)) {
            return new DraftDecision.ChangedMeanwhile();
        }
        authors.add(next, author, DraftAuthors.Act.WROTE, Instant.now(clock));
        Preview preview = previews.of(file, content);
        records.record(AccessKind.ALTERATION, caller, file.id(), next.id(), preview.personKeys());
        return new DraftDecision.Written(next, preview);
    }

    /// The draft as it stands.
    public DraftDecision read(ExchangeFileId id, Caller caller) {
        return transactions.inOne(() -> {
            Optional<ExchangeFile> file = fileOf(id, caller);
            Optional<Draft> draft = file.flatMap(found -> drafts.ofFile(found.id()));
            if (file.isEmpty() || draft.isEmpty()) {
                return new DraftDecision.NotThere();
            }
            return switch (draft.get()) {
                case Draft.Drafting drafting ->
                        new DraftDecision.Written(
                                drafting, previews.of(file.get(), ReadDraft.of(drafting.form())));
                case Draft.AwaitingAuthorisation waiting -> new DraftDecision.Submitted(waiting);
            };
        });
    }

    /// Throws the draft away, submitted or not.
    public DraftDecision discard(ExchangeFileId id, Caller caller) {
        return transactions.inOne(() -> {
            Optional<ExchangeFile> file = fileOf(id, caller);
            Optional<Draft> draft = file.flatMap(found -> drafts.ofFile(found.id()));
            if (file.isEmpty() || draft.isEmpty()) {
                return new DraftDecision.NotThere();
            }
            List<String> persons = persons(file.get(), draft.get());
            if (!drafts.remove(draft.get().id(), draft.get().version())) {
                return new DraftDecision.ChangedMeanwhile();
            }
            records.record(AccessKind.ERASURE, caller, id, draft.get().id(), persons);
            return new DraftDecision.NotThere();
        });
    }

    private List<String> persons(ExchangeFile file, Draft draft) {
        return switch (draft) {
            case Draft.Drafting drafting ->
                    previews.of(file, ReadDraft.of(drafting.form())).personKeys();
            case Draft.AwaitingAuthorisation waiting -> waiting.submission().preview().personKeys();
        };
    }

    private Optional<ExchangeFile> fileOf(ExchangeFileId id, Caller caller) {
        return files.find(id).filter(file -> file.unit().equals(caller.unit()));
    }

    /// Each side has its kinds, and a request is the first word of a thread.
    private static boolean possible(ExchangeFile file, MessageKind kind) {
        Set<MessageKind> kinds =
                file.side() == Side.REQUESTER
                        ? DraftContent.kindsOfTheRequester()
                        : DraftContent.kindsOfTheAnsweringOffice();
        boolean opened = file.state() instanceof ExchangeFileState.Opened;
        return kinds.contains(kind) && (kind == MessageKind.REQUEST) == opened;
    }
}
