package org.liaison.cases.platform;

import java.time.Clock;
import org.liaison.cases.authorisation.Authorisations;
import org.liaison.cases.authorisation.AuthoriseAgain;
import org.liaison.cases.authorisation.AuthoriseDisclosure;
import org.liaison.cases.authorisation.CheckDraftText;
import org.liaison.cases.authorisation.Decisions;
import org.liaison.cases.authorisation.DraftAuthors;
import org.liaison.cases.authorisation.DraftPreviews;
import org.liaison.cases.authorisation.DraftRecords;
import org.liaison.cases.authorisation.Drafts;
import org.liaison.cases.authorisation.HandOver;
import org.liaison.cases.authorisation.HeldSubmissions;
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
            DraftAuthors authors,
            OfficeSettings office,
            Clock clock) {
        return new DraftPreviews(
                makePreview, knowledge, instruments, decisions, authors, office, clock);
    }

    @Bean
    DraftRecords draftRecords(AccessLog accessLog) {
        return (kind, caller, file, draftId, persons) ->
                accessLog.append(kind, caller, file.toString(), draftId.toString(), persons);
    }

    @Bean
    WriteDraft writeDraft(
            Drafts drafts,
            DraftAuthors authors,
            ExchangeFiles files,
            DraftPreviews previews,
            Transactions transactions,
            DraftRecords records,
            IdSource ids,
            Clock clock) {
        return new WriteDraft(drafts, authors, files, previews, transactions, records, ids, clock);
    }

    @Bean
    SubmitDraft submitDraft(
            Drafts drafts,
            DraftAuthors authors,
            ExchangeFiles files,
            DraftPreviews previews,
            ContentCodec codec,
            Transactions transactions,
            Clock clock) {
        return new SubmitDraft(drafts, authors, files, previews, codec, transactions, clock);
    }

    @Bean
    CheckDraftText checkDraftText(
            ExchangeFiles files,
            Drafts drafts,
            DraftPreviews previews,
            Decisions decisions,
            DraftAuthors authors,
            AccessLog accessLog,
            Transactions transactions,
            Clock clock) {
        return new CheckDraftText(
                files, drafts, previews, decisions, authors, accessLog, transactions, clock);
    }

    @Bean
    ReviewDrafts reviewDrafts(
            Drafts drafts, ContentCodec codec, Transactions transactions, DraftRecords records) {
        return new ReviewDrafts(drafts, codec, transactions, records);
    }

    @Bean
    HandOver handOver(
            ExchangeFiles files,
            Authorisations authorisations,
            HeldSubmissions held,
            StatementSigner signer,
            ToTheGuard guard,
            AccessLog accessLog,
            OfficeSettings office,
            IdSource ids) {
        return new HandOver(
                files,
                authorisations,
                held,
                signer,
                guard,
                (supervisor, authorisationId, ground, persons) ->
                        accessLog.append(
                                AccessKind.ALTERATION,
                                supervisor,
                                "second-ground " + ground.code(),
                                authorisationId.toString(),
                                persons),
                office,
                ids);
    }

    @Bean
    AuthoriseAgain authoriseAgain(
            HeldSubmissions held,
            HandOver handOver,
            ContentCodec codec,
            DraftRecords records,
            Transactions transactions,
            Clock clock) {
        return new AuthoriseAgain(held, handOver, codec, records, transactions, clock);
    }

    @Bean
    AuthoriseDisclosure authoriseDisclosure(
            Drafts drafts,
            DraftAuthors authors,
            HandOver handOver,
            Transactions transactions,
            Clock clock) {
        return new AuthoriseDisclosure(drafts, authors, handOver, transactions, clock);
    }
}
