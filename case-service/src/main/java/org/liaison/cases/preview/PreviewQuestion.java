package org.liaison.cases.preview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.casefile.CaseFile;
import org.liaison.cases.draft.DraftContent;
import org.liaison.cases.textcheck.FindingDecisions;
import org.liaison.cases.textcheck.KnownInThread;
import org.liaison.policy.Instrument;
import org.liaison.policy.instrument.InstrumentRef;
import org.liaison.policy.offence.Offence;
import org.liaison.policy.party.OfficeCode;

/// What a preview is made from.
///
/// @param caseFile the case the thread belongs to; `null` while it belongs to none that is in use,
///   and then no field can leave
/// @param known what its texts are checked against besides
/// @param instrument what is known under the thread's instrument; `null` if nothing is
/// @param offence what the thread's request is about; `null` if nobody said
public record PreviewQuestion(
        DraftContent draft,
        @Nullable CaseFile caseFile,
        KnownInThread known,
        OfficeCode sender,
        OfficeCode recipient,
        InstrumentRef named,
        @Nullable Instrument instrument,
        @Nullable Offence offence,
        FindingDecisions decisions,
        Instant at) {}
