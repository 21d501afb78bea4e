package org.liaison.cases.authorisation;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.draft.DraftContent;
import org.liaison.cases.draft.MessagePart.RefusalPart;
import org.liaison.cases.draft.MessagePart.RequestPart;
import org.liaison.cases.exchangefile.ExchangeFile;
import org.liaison.cases.instrument.Instruments;
import org.liaison.cases.preview.MakePreview;
import org.liaison.cases.preview.Preview;
import org.liaison.cases.preview.PreviewQuestion;
import org.liaison.cases.textcheck.CheckedText;
import org.liaison.cases.textcheck.WrittenText;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.policy.message.RefusalGround;
import org.liaison.policy.offence.Offence;
import org.liaison.policy.party.OfficeCode;

/// Previews a draft where it stands: its thread, its case, its instrument, now.
public final class DraftPreviews {

    private final MakePreview makePreview;
    private final ThreadKnowledge knowledge;
    private final Instruments instruments;
    private final Decisions decisions;
    private final DraftAuthors authors;
    private final OfficeSettings office;
    private final Clock clock;

    public DraftPreviews(
            MakePreview makePreview,
            ThreadKnowledge knowledge,
            Instruments instruments,
            Decisions decisions,
            DraftAuthors authors,
            OfficeSettings office,
            Clock clock) {
        this.makePreview = makePreview;
        this.knowledge = knowledge;
        this.instruments = instruments;
        this.decisions = decisions;
        this.authors = authors;
        this.office = office;
        this.clock = clock;
    }

    /// What would leave now.
    Preview of(ExchangeFile file, DraftContent draft) {
        return of(file, draft, authors.of(file.id()));
    }

    /// What would leave now, if these are its authors: what one of them decided does not count.
    Preview of(ExchangeFile file, DraftContent draft, Authors by) {
        return makePreview.of(
                new PreviewQuestion(
                        draft,
                        knowledge.caseOf(file),
                        knowledge.besides(file),
                        new OfficeCode(office.office()),
                        new OfficeCode(file.counterpart().office()),
                        file.instrument(),
                        instruments.find(file.instrument()).orElse(null),
                        offence(file, draft),
                        decisions.of(file.id(), by),
                        Instant.now(clock)));
    }

    /// What is found in one text while it is typed.
    CheckedText check(ExchangeFile file, @Nullable DraftContent draft, WrittenText text) {
        return makePreview.check(
                text,
                knowledge.caseOf(file),
                knowledge.besides(file),
                new OfficeCode(file.counterpart().office()),
                draft == null ? null : of(file, draft),
                decisions.of(file.id(), authors.of(file.id())));
    }

    /// What a refusal tells the partner: neutral unless the instrument's regime says otherwise.
    String outwardGround(ExchangeFile file, DraftContent draft) {
        if (!(draft.part() instanceof RefusalPart refusal)) {
            return "";
        }
        return instruments
                .find(file.instrument())
                .map(instrument -> refusal.ground().outward(instrument.regime()))
                .orElse(RefusalGround.NEUTRAL_TEXT);
    }

    private static @Nullable Offence offence(ExchangeFile file, DraftContent draft) {
        return draft.part() instanceof RequestPart request ? request.offence() : file.offence();
    }
}
