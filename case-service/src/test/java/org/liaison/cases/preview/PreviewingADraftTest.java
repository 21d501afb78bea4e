package org.liaison.cases.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liaison.cases.preview.PreviewFixture.caseFile;
import static org.liaison.cases.preview.PreviewFixture.question;
import static org.liaison.cases.preview.PreviewFixture.request;
import static org.liaison.cases.preview.PreviewFixture.requestAboutTheVictim;
import static org.liaison.cases.preview.PreviewFixture.row;
import static org.liaison.cases.preview.PreviewFixture.select;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liaison.cases.casefile.Particulars;
import org.liaison.cases.casefile.ParticularsKind;
import org.liaison.cases.draft.DraftForm;
import org.liaison.cases.draft.DraftInvalid;
import org.liaison.cases.instrument.InstrumentFixture;
import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.PersonCategory;
import org.liaison.policy.subject.Treatment;
import org.liaison.schemas.FieldCatalogue;

class PreviewingADraftTest {

    private static final DraftForm.SecondGroundForm VITAL =
            new DraftForm.SecondGroundForm("vital-interests", "The recruiters look for her.");

    private final MakePreview makePreview = PreviewFixture.makePreview();

    /// Situation T17.
    @Test
    void stopsASuspectsIdentityWithoutAnAssuranceAndNamesTheWaysOn() {
        // when
        Preview preview =
                makePreview.of(
                        question(
                                request(Set.of(), List.of()),
                                caseFile(),
                                InstrumentFixture.treaty()));
        // then
        assertThat(preview.ready()).isFalse();
        assertThat(preview.blocks()).extracting(Block::rule).containsExactly("assurance-missing");
        assertThat(preview.blocks().getFirst().wayOn())
                .extracting(WayOn::code)
                .containsExactly("without-identity", "leave-out", "name-assurance");
        assertThat(field(preview, "P-2", "prs_SecondName").treatment())
                .isEqualTo(Treatment.REFERENCE);
        assertThat(preview.warnings()).extracting(PreviewWarning::code).contains("death-penalty");
    }

    @Test
    void letsTheSuspectGoWithoutIdentity() {
        // when
        Preview preview =
                makePreview.of(
                        question(
                                request(Set.of("P-2"), List.of()),
                                caseFile(),
                                InstrumentFixture.treaty()));
        // then
        assertThat(preview.blocks()).isEmpty();
        assertThat(entity(preview, "P-2").identifiable().degree())
                .isEqualTo(Identifiable.Degree.NO);
        assertThat(field(preview, "P-2", "prs_SecondName").value()).isEqualTo("S-1");
        assertThat(field(preview, "D-1", "lia_DeviceIdentifier").value()).isEqualTo("S-1");
    }

    @Test
    void reliesOnAnAssuranceThatTheDrafterNames() {
        // when
        Preview preview =
                makePreview.of(
                        question(
                                request(Set.of(), List.of(InstrumentFixture.ASSURANCE)),
                                caseFile(),
                                InstrumentFixture.treatyWithAssurance()));
        // then
        assertThat(preview.blocks()).isEmpty();
        assertThat(preview.actsReliedOn()).containsExactly(InstrumentFixture.ASSURANCE);
        assertThat(field(preview, "P-2", "prs_SecondName").value()).isEqualTo("Dongfang");
        assertThat(entity(preview, "P-2").identifiable().degree())
                .isEqualTo(Identifiable.Degree.YES);
    }

    @Test
    void givesAVictimAReferenceAndReducesWhatIsLeft() {
        // when
        Preview preview =
                makePreview.of(
                        question(
                                request(Set.of("P-2"), List.of()),
                                caseFile(),
                                InstrumentFixture.treaty()));
        // then
        assertThat(field(preview, "P-1", "prs_FirstName").value()).isEqualTo("V-1");
        assertThat(field(preview, "P-1", "prs_Birthdate").value()).isEqualTo("1999");
        assertThat(field(preview, "P-1", "prs_MobilePhone").leaves()).isFalse();
        assertThat(entity(preview, "P-1").identifiable().degree())
                .isEqualTo(Identifiable.Degree.NO);
    }

    @Test
    void namesTheFieldsThatNeedASecondGroundAndTheWaysOn() {
        // when
        Preview preview =
                makePreview.of(
                        question(
                                requestAboutTheVictim(
                                        null, "prs_FirstName", "prs_MobilePhone", "prs_Birthdate"),
                                caseFile(),
                                InstrumentFixture.treatyGivingVictimsContacts()));
        // then
        Block block = preview.blocks().getFirst();
        assertThat(preview.blocks()).hasSize(1);
        assertThat(block.rule()).isEqualTo("second-ground-missing");
        assertThat(block.fields())
                .containsExactly(
                        new ConcernedField("V-1", "P-1", "prs_FirstName", "name"),
                        new ConcernedField("V-1", "P-1", "prs_MobilePhone", "contact"));
        assertThat(block.wayOn())
                .extracting(WayOn::code)
                .containsExactly("without-identity", "leave-out", "second-ground");
        assertThat(preview.protectedFacts()).isEmpty();
    }

    @Test
    void isFreeOnceTheFieldsNamedAreLeftOut() {
        // when
        Preview preview =
                makePreview.of(
                        question(
                                requestAboutTheVictim(null, "prs_Birthdate"),
                                caseFile(),
                                InstrumentFixture.treatyGivingVictimsContacts()));
        // then
        assertThat(preview.blocks()).isEmpty();
    }

    @Test
    void offersNoReferenceForATelephone() {
        // when
        Preview preview =
                makePreview.of(
                        question(
                                requestAboutTheVictim(null, "prs_MobilePhone"),
                                caseFile(),
                                InstrumentFixture.treatyGivingVictimsContacts()));
        // then
        assertThat(preview.blocks().getFirst().wayOn())
                .extracting(WayOn::code)
                .containsExactly("leave-out", "second-ground");
    }

    @Test
    void showsWhatWouldLeaveOnASecondGroundAndThatASupervisorMustDecide() {
        // when
        Preview preview =
                makePreview.of(
                        question(
                                requestAboutTheVictim(VITAL, "prs_MobilePhone", "prs_Birthdate"),
                                caseFile(),
                                InstrumentFixture.treatyGivingVictimsContacts()));
        // then
        assertThat(preview.blocks()).isEmpty();
        assertThat(field(preview, "P-1", "prs_MobilePhone").value()).isEqualTo("+34 600 111 222");
        assertThat(preview.protectedFacts())
                .extracting(ConcernedField::field)
                .containsExactly("prs_MobilePhone");
        assertThat(preview.actsReliedOn()).isEmpty();
    }

    @Test
    void liftsNothingThatTheInstrumentDoesNotGive() {
        // when
        Preview preview =
                makePreview.of(
                        question(
                                requestAboutTheVictim(VITAL, "prs_FirstName", "prs_MobilePhone"),
                                caseFile(),
                                InstrumentFixture.treaty()));
        // then
        assertThat(field(preview, "P-1", "prs_FirstName").value()).isEqualTo("V-1");
        assertThat(field(preview, "P-1", "prs_MobilePhone").leaves()).isFalse();
        assertThat(preview.protectedFacts()).isEmpty();
    }

    /// The partner would look for the shelter under the suspect's name.
    @Test
    void protectsAShelterThatIsOnFileWithASuspect() {
        // given
        Particulars suspect =
                row(
                        ParticularsKind.PERSON,
                        "P-2",
                        null,
                        Map.of("lia_Categories", "suspect", "lia_Minor", "no"));
        Particulars shelter =
                row(
                        ParticularsKind.ORGANIZATION,
                        "O-1",
                        "P-2",
                        Map.of(
                                "org_Phone",
                                "+34 900 000 303",
                                "lia_OrganizationFlags",
                                "protected"));
        // when
        Preview preview =
                makePreview.of(
                        question(
                                request(
                                        PreviewFixture.TEXT,
                                        "He rents it.",
                                        Set.of(),
                                        List.of(InstrumentFixture.ASSURANCE),
                                        List.of(select("O-1", "org_Phone"))),
                                caseFile(suspect, shelter),
                                InstrumentFixture.treatyWithAssurance()));
        // then
        assertThat(field(preview, "O-1", "org_Phone").leaves()).isFalse();
    }

    /// Where she worked, on file with nobody: it is hers, or a child's, until the case says whose.
    @Test
    void judgesWhatTellsAboutNobodyInParticularAsAVictimsAndAChilds() {
        // given
        Particulars event =
                row(
                        ParticularsKind.HISTORIC_TRAFFICKING_EVENT,
                        "E-1",
                        null,
                        Map.of("hte_City", "Villainventada"));
        String fieldClass = FieldCatalogue.standard().field("hte_City").orElseThrow().fieldClass();
        // when
        Preview preview =
                makePreview.of(
                        question(
                                request(
                                        PreviewFixture.TEXT,
                                        "It happened there.",
                                        Set.of(),
                                        List.of(),
                                        List.of(select("E-1", "hte_City"))),
                                caseFile(event),
                                InstrumentFixture.treatyGiving(
                                        PersonCategory.OTHER,
                                        FieldClass.of(fieldClass),
                                        Treatment.DISCLOSE)));
        // then
        assertThat(field(preview, "E-1", "hte_City").leaves()).isFalse();
        assertThat(entity(preview, "E-1").categories()).contains(PersonCategory.VICTIM_POSSIBLE);
        assertThat(entity(preview, "E-1").minor().treatedAsChild()).isTrue();
    }

    @Test
    void keepsTheCitizenshipWhereAReferenceStandsForIt() {
        // when
        Preview preview =
                makePreview.of(
                        question(
                                requestAboutTheVictim(null, "prs_Citizenship"),
                                caseFile(),
                                InstrumentFixture.treatyGiving(
                                        PersonCategory.VICTIM_POSSIBLE,
                                        FieldClass.CODE,
                                        Treatment.REFERENCE)));
        // then
        assertThat(field(preview, "P-1", "prs_Citizenship").treatment())
                .isEqualTo(Treatment.REFERENCE);
        assertThat(entity(preview, "P-1").citizenships()).isEmpty();
    }

    @Test
    void stopsATextThatNamesTheVictim() {
        // when
        Preview preview =
                makePreview.of(
                        question(
                                request(
                                        "Please look for Xiaoyun Qiu.",
                                        "She is in this case.",
                                        Set.of(),
                                        List.of(),
                                        List.of()),
                                caseFile(),
                                InstrumentFixture.treaty()));
        // then
        assertThat(preview.blocks()).extracting(Block::rule).containsExactly("text-finding");
        assertThat(preview.blocks().getFirst().concerns()).containsExactly("partnerText");
    }

    /// Situation T21 in the shape of this version.
    @Test
    void refusesMorePersonsWithoutALinkThanTheInstrumentAllows() {
        // when
        Preview preview =
                makePreview.of(
                        question(
                                request(
                                        PreviewFixture.TEXT,
                                        "",
                                        Set.of("P-1", "P-2"),
                                        List.of(),
                                        List.of(
                                                select("P-1", "prs_FirstName"),
                                                select("P-2", "prs_FirstName"))),
                                caseFile(),
                                InstrumentFixture.treaty()));
        // then
        assertThat(preview.blocks())
                .extracting(Block::rule)
                .containsExactly("persons-without-link");
        assertThat(preview.entities()).noneMatch(PreviewedRow::leaves);
    }

    @Test
    void withholdsEverythingUnderAnInstrumentNobodyKnows() {
        // when
        Preview preview =
                makePreview.of(question(request(Set.of("P-2"), List.of()), caseFile(), null));
        // then
        assertThat(preview.ready()).isFalse();
        assertThat(preview.entities()).noneMatch(PreviewedRow::leaves);
    }

    @Test
    void refusesAFieldThatTheRowDoesNotHave() {
        // given
        PreviewQuestion question =
                question(
                        request(
                                PreviewFixture.TEXT,
                                "x",
                                Set.of(),
                                List.of(),
                                List.of(select("D-1", "prs_FirstName"))),
                        caseFile(),
                        InstrumentFixture.treaty());
        // then
        assertThatThrownBy(() -> makePreview.of(question))
                .isInstanceOf(DraftInvalid.class)
                .hasMessageContaining("selections.fields");
    }

    private static PreviewedRow entity(Preview preview, String localRef) {
        return preview.entities().stream()
                .filter(each -> each.localRef().equals(localRef))
                .findFirst()
                .orElseThrow();
    }

    private static PreviewedField field(Preview preview, String localRef, String field) {
        return entity(preview, localRef).fields().stream()
                .filter(each -> each.field().equals(field))
                .findFirst()
                .orElseThrow();
    }
}
