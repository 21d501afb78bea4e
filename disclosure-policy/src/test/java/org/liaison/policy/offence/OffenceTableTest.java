package org.liaison.policy.offence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.policy.party.CountryCode;

final class OffenceTableTest {
    private final OffenceTable table = OffenceTable.standard();

    @Test
    void knowsThatArticle240ReachesDeath() {
        // when
        var row = table.lookUp(Offence.TRAFFICKING_IN_HUMAN_BEINGS, CountryCode.of("CN"));

        // then
        assertThat(row.article()).isEqualTo("Criminal Law art. 240");
        assertThat(row.deathPenalty()).isEqualTo(DeathPenalty.POSSIBLE);
        assertThat(row.criminality()).isEqualTo(Criminality.PARTLY);
    }

    @Test
    void doesNotGuessAboutACountryItDoesNotHave() {
        assertThat(table.lookUp(Offence.KIDNAPPING, CountryCode.of("XX")).deathPenalty())
                .isEqualTo(DeathPenalty.UNKNOWN);
        assertThat(table.lookUp(Offence.KIDNAPPING, null).deathPenalty())
                .isEqualTo(DeathPenalty.UNKNOWN);
    }

    @Test
    void citesEveryRow() {
        assertThat(OffenceRows.ALL).allSatisfy(row -> assertThat(row.citation()).isNotBlank());
    }

    @Test
    void hasOneRowForAnOffenceAndACountry() {
        // given
        var row = OffenceRows.ALL.getFirst();

        // then
        assertThatIllegalArgumentException().isThrownBy(() -> OffenceTable.of(List.of(row, row)));
    }
}
