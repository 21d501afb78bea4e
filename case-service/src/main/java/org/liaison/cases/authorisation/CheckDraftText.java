package org.liaison.cases.authorisation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.draft.DraftContent;
import org.liaison.cases.draft.ReadDraft;
import org.liaison.cases.exchangefile.ExchangeFile;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.cases.exchangefile.ExchangeFiles;
import org.liaison.cases.textcheck.CheckedText;
import org.liaison.cases.textcheck.WrittenText;
import org.liaison.cases.transaction.Transactions;
import org.liaison.kit.access.AccessLog;
import org.liaison.kit.security.Caller;
import org.liaison.schemas.audit.AccessKind;

/// Checks a text while it is typed, and lets a supervisor decide a finding.
public final class CheckDraftText {

    private final ExchangeFiles files;
    private final Drafts drafts;
    private final DraftPreviews previews;
    private final Decisions decisions;
    private final DraftAuthors authors;
    private final AccessLog accessLog;
    private final Transactions transactions;
    private final Clock clock;

    public CheckDraftText(
            ExchangeFiles files,
            Drafts drafts,
            DraftPreviews previews,
            Decisions decisions,
            DraftAuthors authors,
            AccessLog accessLog,
            Transactions transactions,
            Clock clock) {
        this.files = files;
        this.drafts = drafts;
        this.previews = previews;
        this.decisions = decisions;
        this.authors = authors;
        this.accessLog = accessLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What is found; empty if the caller's unit has no such thread.
    public Optional<CheckedText> check(ExchangeFileId id, Caller caller, WrittenText text) {
        return transactions.inOne(
                () -> fileOf(id, caller).map(file -> previews.check(file, draftOf(file), text)));
    }

    /// What came of deciding a finding.
    public enum Decided {
        /// The finding stops the draft no more.
        RECORDED,
        /// No such thread, or no draft, in the caller's unit.
        NOT_THERE,
        /// Who wrote, changed or submitted it does not decide.
        SECOND_PERSON_NEEDED
    }

    /// Lets a finding pass, with a reason, for ever on record.
    public Decided decide(ExchangeFileId id, Caller caller, String findingKey, String reason) {
        return transactions.inOne(() -> {
            Optional<Draft> draft = fileOf(id, caller).flatMap(file -> drafts.ofFile(file.id()));
            if (draft.isEmpty()) {
                return Decided.NOT_THERE;
            }
            if (authors.of(id).with(draft.get().author()).include(caller)) {
                return Decided.SECOND_PERSON_NEEDED;
            }
            decisions.record(id, findingKey, reason, Author.of(caller), Instant.now(clock));
            accessLog.append(
                    AccessKind.ALTERATION, caller, id.toString(), findingKey, java.util.List.of());
            return Decided.RECORDED;
        });
    }

    private Optional<ExchangeFile> fileOf(ExchangeFileId id, Caller caller) {
        return files.find(id).filter(file -> file.unit().equals(caller.unit()));
    }

    private @Nullable DraftContent draftOf(ExchangeFile file) {
        return drafts.ofFile(file.id()).map(draft -> ReadDraft.of(draft.form())).orElse(null);
    }
}
