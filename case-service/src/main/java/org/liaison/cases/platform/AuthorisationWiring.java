package org.liaison.cases.platform;

import java.time.Clock;
import org.liaison.cases.authorisation.Authorisations;
import org.liaison.cases.authorisation.AuthoriseDisclosure;
import org.liaison.cases.authorisation.CheckDraftText;
import org.liaison.cases.authorisation.Decisions;
import org.liaison.cases.authorisation.DraftPreviews;
import org.liaison.cases.authorisation.DraftRecords;
import org.liaison.cases.authorisation.Drafts;
import org.liaison.cases.authorisation.ReviewDrafts;
import org.liaison.cases.authorisation.StatementSigner;
import org.liaison.cases.authorisation.SubmitDraft;
import org.liaison.cases.authorisation.ThreadKnowledge;
import org.liaison.cases.authorisation.ToTheGuard;
import org.liaison.cases.authorisation.WriteDraft;
import org.liaison.cases.casefile.CaseFiles;
import org.liaison.cases.content.ContentCodec;
import org.liaison.cases.exchangefile.ExchangeFiles;
import org.liaison.cases.instrument.Instruments;
import org.liaison.cases.preview.MakePreview;
import org.liaison.cases.preview.ReferenceAssignments;
import org.liaison.cases.preview.TreatRows;
import org.liaison.cases.textcheck.CheckTexts;
import org.liaison.cases.textcheck.PartnersWords;
import org.liaison.cases.transaction.Transactions;
import org.liaison.kit.access.AccessLog;
import org.liaison.kit.ids.IdSource;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.policy.DisclosurePolicy;
import org.liaison.sanitiser.FieldTreatment;
import org.liaison.sanitiser.TextChecker;
import org.liaison.schemas.audit.AccessKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Use cases from the draft to the authorised bytes.
@Configuration(proxyBeanMethods = false)
class AuthorisationWiring {

    @Bean
    MakePreview makePreview(ReferenceAssignments references, Clock clock) {
        return new MakePreview(
                DisclosurePolicy.standard(),
                new TreatRows(new FieldTreatment(clock)),
                new CheckTexts(new TextChecker()),
                references);
    }

    @Bean
    ThreadKnowledge threadKnowledge(ExchangeFiles files, CaseFiles caseFiles, PartnersWords words) {
        return new ThreadKnowledge(files, caseFiles, words);
    }

    @Bean
    DraftPreviews draftPreviews(
            MakePreview makePreview,
            ThreadKnowledge knowledge,
            Instruments instruments,
            Decisions decisions,
            OfficeSettings office,
            Clock clock) {
        return new DraftPreviews(makePreview, knowledge, instruments, decisions, office, clock);
    }

    @Bean
    DraftRecords draftRecords(AccessLog accessLog) {
        return (kind, caller, file, draftId, persons) ->
                accessLog.append(kind, caller, file.toString(), draftId.toString(), persons);
    }

    @Bean
    WriteDraft writeDraft(
            Drafts drafts,
            ExchangeFiles files,
            DraftPreviews previews,
            Transactions transactions,
            DraftRecords records,
            IdSource ids) {
        return new WriteDraft(drafts, files, previews, transactions, records, ids);
    }

    @Bean
    SubmitDraft submitDraft(
            Drafts drafts,
            ExchangeFiles files,
            DraftPreviews previews,
            ContentCodec codec,
            Transactions transactions,
            Clock clock) {
        return new SubmitDraft(drafts, files, previews, codec, transactions, clock);
    }

    @Bean
    CheckDraftText checkDraftText(
            ExchangeFiles files,
            Drafts drafts,
            DraftPreviews previews,
            Decisions decisions,
            AccessLog accessLog,
            Transactions transactions,
            Clock clock) {
        return new CheckDraftText(
                files, drafts, previews, decisions, accessLog, transactions, clock);
    }

    @Bean
    ReviewDrafts reviewDrafts(
            Drafts drafts, ContentCodec codec, Transactions transactions, DraftRecords records) {
        return new ReviewDrafts(drafts, codec, transactions, records);
    }

    @Bean
    AuthoriseDisclosure authoriseDisclosure(
            Drafts drafts,
            ExchangeFiles files,
            Authorisations authorisations,
            StatementSigner signer,
            ToTheGuard guard,
            AccessLog accessLog,
            Transactions transactions,
            OfficeSettings office,
            IdSource ids,
            Clock clock) {
        return new AuthoriseDisclosure(
                drafts,
                files,
                authorisations,
                signer,
                guard,
                (supervisor, authorisationId, ground, persons) ->
                        accessLog.append(
                                AccessKind.ALTERATION,
                                supervisor,
                                "second-ground " + ground.code(),
                                authorisationId.toString(),
                                persons),
                transactions,
                office,
                ids,
                clock);
    }
}
