package org.liaison.cases.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.FieldCatalogue;

/// What may be on file, how a person is read from it, and that nothing says more than it must.
class KeepingACaseSoundTest {

    private static final String ID = "10000000-0000-4000-8000-000000000001";

    @Test
    void knowsTheRecordsOfTheCatalogue() {
        assertThat(List.of(ParticularsKind.values()))
                .extracting(ParticularsKind::code)
                .isEqualTo(FieldCatalogue.RECORDS);
    }

    @Test
    void refusesAFieldThatIsNotInTheCatalogueWithoutRepeatingItsName() {
        assertThatThrownBy(person(Map.of("Xiaoyun", "x")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageNotContaining("Xiaoyun")
                .extracting("rule")
                .isEqualTo(Rule.UNKNOWN_FIELD);
    }

    @Test
    void namesTheFieldAndNotTheValueThatBreaksARule() {
        assertThatThrownBy(person(Map.of("prs_Birthdate", "Xiaoyun")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("prs_Birthdate: a date is yyyy, yyyy-mm or yyyy-mm-dd, and exists");
    }

    @Test
    void refusesASurrogateAlone() {
        assertThatThrownBy(person(Map.of("prs_FirstName", "\uD842")))
                .extracting("rule")
                .isEqualTo(Rule.NOT_STORABLE);
    }

    @Test
    void refusesAPersonWithoutAKeyAndAKeyWithoutAPerson() {
        // given
        CaseFile sound = CaseFileFixture.caseWithTwoVictims(ID, "C-1", "ucrif");
        // then
        assertThatThrownBy(() -> withKeys(sound, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        withKeys(
                                sound,
                                Map.of(
                                        "P-1", sound.persons().getFirst().key(),
                                        "P-2", sound.persons().getFirst().key())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsCategoriesFlagsAndCitizenshipsOfAPerson() {
        // when
        PersonOnFile person =
                CaseFileFixture.caseWithTwoVictims(ID, "C-1", "ucrif").persons().getFirst();
        // then
        assertThat(person.categories()).containsExactly("victim-possible");
        assertThat(person.flags()).containsExactly("protected", "asylum");
        assertThat(person.citizenships()).containsExactly("CN", "ES");
        assertThat(person.minor()).isEqualTo("no");
    }

    @Test
    void saysNoCategoryAndUnknownAgeOfAPersonOfWhomNothingIsKnown() {
        // when
        PersonOnFile person =
                CaseFileFixture.caseWithTwoVictims(ID, "C-1", "ucrif").persons().getLast();
        // then
        assertThat(person.categories()).isEmpty();
        assertThat(person.minor()).isEqualTo("unknown");
    }

    @Test
    void findsThePersonThatARowBelongsTo() {
        // given
        CaseFile caseFile = CaseFileFixture.caseWithTwoVictims(ID, "C-1", "ucrif");
        // when
        Particulars phone = caseFile.row("D-1").orElseThrow();
        // then
        assertThat(caseFile.personOf(phone)).contains(caseFile.persons().getFirst());
    }

    @Test
    void showsNothingOfAPersonAsText() {
        // given
        CaseFile caseFile = CaseFileFixture.caseWithTwoVictims(ID, "C-1", "ucrif");
        // then
        assertThat(caseFile + " " + caseFile.rows() + caseFile.persons() + caseFile.content())
                .doesNotContain("Xiaoyun", "邱小云", "600", "C-1", "P-1");
    }

    private static ThrowingCallable person(Map<String, String> fields) {
        return () -> new Particulars(ParticularsKind.PERSON, "P-1", null, fields);
    }

    private static CaseFile withKeys(CaseFile sound, Map<String, PersonKey> keys) {
        return new CaseFile(
                sound.id(), sound.caseRef(), sound.unit(), sound.openedAt(), sound.rows(), keys);
    }
}
