package org.liaison.cases.preview;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.casefile.CaseFile;
import org.liaison.cases.casefile.CaseFileId;
import org.liaison.cases.casefile.Particulars;
import org.liaison.cases.casefile.ParticularsKind;
import org.liaison.cases.casefile.PersonKey;
import org.liaison.cases.draft.DraftContent;
import org.liaison.cases.draft.DraftForm;
import org.liaison.cases.draft.DraftForm.QuestionForm;
import org.liaison.cases.draft.DraftForm.RequestForm;
import org.liaison.cases.draft.DraftForm.SecondGroundForm;
import org.liaison.cases.draft.DraftForm.SelectionForm;
import org.liaison.cases.draft.ReadDraft;
import org.liaison.cases.instrument.InstrumentFixture;
import org.liaison.cases.textcheck.CheckTexts;
import org.liaison.cases.textcheck.FindingDecisions;
import org.liaison.cases.textcheck.KnownInThread;
import org.liaison.kit.ids.DerivedId;
import org.liaison.policy.DisclosurePolicy;
import org.liaison.policy.Instrument;
import org.liaison.policy.offence.Offence;
import org.liaison.policy.party.OfficeCode;
import org.liaison.sanitiser.FieldTreatment;
import org.liaison.sanitiser.TextChecker;

/// A case of invented people, drafts about it, and the preview itself.
public final class PreviewFixture {

    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    public static final String TEXT = "We ask for your help with the network described below.";

    private PreviewFixture() {}

    /// The preview with all its real parts.
    public static MakePreview makePreview() {
        return new MakePreview(
                DisclosurePolicy.standard(),
                new TreatRows(new FieldTreatment(Clock.fixed(NOW, ZoneOffset.UTC))),
                new CheckTexts(new TextChecker()),
                new InMemoryReferenceAssignments(new Random(7)));
    }

    /// A possible victim, a suspect with a phone, and a shelter under protection.
    public static CaseFile caseFile() {
        return caseFile(
                row(
                        ParticularsKind.PERSON,
                        "P-1",
                        null,
                        Map.of(
                                "prs_FirstName", "Xiaoyun",
                                "prs_SecondName", "Qiu",
                                "prs_Birthdate", "1999-04-02",
                                "prs_MobilePhone", "+34 600 111 222",
                                "prs_Citizenship", "CN",
                                "lia_Categories", "victim-possible",
                                "lia_Minor", "no")),
                row(
                        ParticularsKind.PERSON,
                        "P-2",
                        null,
                        Map.of(
                                "prs_FirstName", "Wei",
                                "prs_SecondName", "Dongfang",
                                "prs_Birthdate", "1971-12-24",
                                "prs_IdentityNumber", "110101197112240013",
                                "lia_Categories", "suspect",
                                "lia_Minor", "no")),
                row(
                        ParticularsKind.DEVICE,
                        "D-1",
                        "P-2",
                        Map.of(
                                "lia_DeviceKind", "phone",
                                "lia_DeviceIdentifier", "+86 138 0013 8000")),
                row(
                        ParticularsKind.ORGANIZATION,
                        "O-1",
                        null,
                        Map.of(
                                "org_Name", "Casa Ribera",
                                "org_ShippingCity", "Burgos",
                                "lia_OrganizationFlags", "protected")));
    }

    /// A case of these rows.
    public static CaseFile caseFile(Particulars... rows) {
        Map<String, PersonKey> keys = new LinkedHashMap<>();
        for (Particulars row : rows) {
            if (row.kind() == ParticularsKind.PERSON) {
                keys.put(row.ref(), new PersonKey(DerivedId.of("test-person", row.ref())));
            }
        }
        return new CaseFile(
                new CaseFileId(new UUID(0, 1)), "C-1", "ucrif", NOW, List.of(rows), keys);
    }

    /// A row of a case.
    public static Particulars row(
            ParticularsKind kind,
            String ref,
            @Nullable String personRef,
            Map<String, String> fields) {
        return new Particulars(kind, ref, personRef, fields);
    }

    /// A request about the suspect and the victim.
    public static DraftForm request(Set<String> withoutIdentity, List<String> assurances) {
        return request(
                TEXT,
                "They are in this case.",
                withoutIdentity,
                assurances,
                List.of(
                        select("P-2", "prs_FirstName", "prs_SecondName", "prs_Birthdate"),
                        select("P-1", "prs_FirstName", "prs_Birthdate", "prs_MobilePhone"),
                        select("D-1", "lia_DeviceIdentifier")));
    }

    /// A request in the drafter's own words.
    public static DraftForm request(
            String partnerText,
            String personLink,
            Set<String> withoutIdentity,
            List<String> assurances,
            List<SelectionForm> selections) {
        return request(partnerText, personLink, withoutIdentity, assurances, selections, null);
    }

    /// A request about the victim alone, on a second ground.
    public static DraftForm requestAboutTheVictim(
            @Nullable SecondGroundForm secondGround, String... fields) {
        return request(
                TEXT,
                "She is in danger.",
                Set.of(),
                List.of(),
                List.of(select("P-1", fields)),
                secondGround);
    }

    private static DraftForm request(
            String partnerText,
            String personLink,
            Set<String> withoutIdentity,
            List<String> assurances,
            List<SelectionForm> selections,
            @Nullable SecondGroundForm secondGround) {
        return new DraftForm(
                "REQUEST",
                null,
                "en",
                "prevent-detect-investigate",
                "led-37-1-a",
                List.of("H0"),
                null,
                "B",
                "2",
                List.of("central-level-only"),
                assurances,
                partnerText,
                selections,
                List.copyOf(withoutIdentity),
                new RequestForm(
                        List.of(
                                new QuestionForm("Q1", "Is the number in use?"),
                                new QuestionForm("Q2", "Who runs the agency?")),
                        "trafficking-for-sexual-exploitation",
                        "Persons were recruited with false promises of work.",
                        "The recruiting took place in your country.",
                        personLink,
                        null),
                null,
                null,
                null,
                null,
                null,
                null,
                secondGround);
    }

    public static SelectionForm select(String row, String... fields) {
        return new SelectionForm(row, List.of(fields), null);
    }

    /// What is asked of the preview.
    public static PreviewQuestion question(
            DraftForm form, CaseFile caseFile, @Nullable Instrument instrument) {
        DraftContent draft = ReadDraft.of(form);
        return new PreviewQuestion(
                draft,
                caseFile,
                KnownInThread.nothingBesides(),
                new OfficeCode("es"),
                new OfficeCode("cn"),
                InstrumentFixture.REF,
                instrument,
                Offence.TRAFFICKING_FOR_SEXUAL_EXPLOITATION,
                FindingDecisions.none(),
                NOW);
    }
}
