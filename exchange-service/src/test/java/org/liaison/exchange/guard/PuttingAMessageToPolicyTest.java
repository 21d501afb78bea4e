package org.liaison.exchange.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaison.exchange.fixture.Draft.field;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.exchange.fixture.Draft;
import org.liaison.exchange.fixture.Treaties;
import org.liaison.exchange.fixture.TwoOffices;
import org.liaison.policy.FieldToJudge;
import org.liaison.policy.subject.Minor;
import org.liaison.policy.subject.PersonCategory;
import org.liaison.policy.subject.Subject;
import org.liaison.schemas.cases.AuthorisedDisclosure;
import org.liaison.schemas.exchange.DisclosedEntity;
import org.liaison.schemas.exchange.MessageContent;
import org.liaison.schemas.exchange.Treatment;

/// Where a message leaves open whom a row is about, the guard asks the worst.
class PuttingAMessageToPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VictimContext/vic_MethodOfRecruitment",
                "CaseComment/cco_CaseComment",
                "HistoricTraffickingEvent/hte_Type",
                "PerpetratorContext/per_RoleInProcess",
                "ReferralDetails/cas_ReasonForIncomingReferral",
                "SupportPlan/spl_Type",
                "Consent/con_Consent"
            })
    void aRowAboutNobodyIsAVictimsAndAChilds(String column) {
        assertThat(subject(column, null)).satisfies(PuttingAMessageToPolicyTest::isTheWorst);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VictimContext/vic_MethodOfRecruitment", "Device/lia_DeviceKind"})
    void soIsARowAboutSomebodyWhoIsNotInTheMessage(String column) {
        assertThat(subject(column, "S-9")).satisfies(PuttingAMessageToPolicyTest::isTheWorst);
    }

    @Test
    void aRowAboutAPersonIsAsProtectedAsThePerson() {
        Subject subject = subject("VictimContext/vic_MethodOfRecruitment", "S-1");

        assertThat(subject.categories()).containsExactly(PersonCategory.SUSPECT);
        assertThat(subject.minor()).isEqualTo(Minor.NO);
        assertThat(subject.person()).isTrue();
    }

    @Test
    void aThingOfSomebodyWhoIsNotInTheMessageIsWhatItSays() {
        Subject subject = subject("Device/lia_DeviceKind", "S-9", "suspect");

        assertThat(subject.categories()).containsExactly(PersonCategory.SUSPECT);
        assertThat(subject.minor()).isEqualTo(Minor.NO);
    }

    @Test
    void evenIfItSaysOtherwise() {
        assertThat(subject("VictimContext/vic_MethodOfRecruitment", null, "suspect"))
                .satisfies(PuttingAMessageToPolicyTest::isTheWorst);
    }

    @Test
    void aThingOfNobodyIsAThing() {
        Subject subject = subject("Device/lia_DeviceKind", null);

        assertThat(subject.categories()).containsExactly(PersonCategory.OTHER);
        assertThat(subject.needsSecondGround()).isFalse();
        assertThat(subject.person()).isFalse();
    }

    private static void isTheWorst(Subject subject) {
        assertThat(subject.categories()).contains(PersonCategory.VICTIM_POSSIBLE);
        assertThat(subject.minor().treatedAsChild()).isTrue();
        assertThat(subject.needsSecondGround()).isTrue();
        assertThat(subject.countriesOfOrigin()).isEmpty();
    }

    /// The subject of a row of a message about one adult suspect.
    private static Subject subject(
            String column, @Nullable String personRef, String... categories) {
        String[] names = column.split("/", -1);
        DisclosedEntity row =
                DisclosedEntity.newBuilder(Draft.suspect())
                        .setRef("X-1")
                        .setEntity(names[0])
                        .setPersonRef(personRef)
                        .setCategories(List.of(categories))
                        .setFields(List.of(field(names[1], Treatment.DISCLOSE, "x")))
                        .build();
        Draft draft = Draft.request("a", NOW).withEntities(Draft.suspect(), row);
        AuthorisedDisclosure authorised = draft.authorised();
        MessageContent content = Draft.CONTENT.decode(draft.contentBytes());
        return PolicyQuestion.of(
                        Authorisations.signedBy(
                                        TwoOffices.trust("es").own(),
                                        authorised.getAuthorisation(),
                                        NOW)
                                .orElseThrow(),
                        content,
                        authorised,
                        Treaties.treaty(1, List.of()),
                        NOW)
                .fields()
                .stream()
                .map(FieldToJudge::subject)
                .filter(subject -> subject.ref().equals("X-1"))
                .findFirst()
                .orElseThrow();
    }
}
