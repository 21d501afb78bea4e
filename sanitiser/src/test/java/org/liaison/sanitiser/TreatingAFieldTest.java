package org.liaison.sanitiser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.Treatment;

class TreatingAFieldTest {

    private final FieldTreatment treatment =
            new FieldTreatment(Clock.fixed(Instant.parse("2026-06-15T00:00:00Z"), ZoneOffset.UTC));

    @Test
    void disclosesAsItIs() {
        // when
        TreatedField treated = treat(FieldClass.NAME, "Lyu Wei", Treatment.DISCLOSE);

        // then
        assertThat(treated.outgoing()).isEqualTo("Lyu Wei");
        assertThat(treated.toString()).doesNotContain("Lyu");
    }

    @ParameterizedTest
    @EnumSource(FieldClass.class)
    void withholdsEveryClassWhenToldTo(FieldClass fieldClass) {
        // when
        TreatedField treated = treat(fieldClass, "2001-02-03", Treatment.WITHHOLD);

        // then
        assertThat(treated.outgoing()).isNull();
        assertThat(treated.explanation()).doesNotContain("2001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1998", "1998-03", "1998-03-07", "1998-03-07T10:00:00Z"})
    void reducesABirthDateToItsYear(String value) {
        assertThat(treat(FieldClass.BIRTH, value, Treatment.REDUCE).outgoing()).isEqualTo("1998");
    }

    @ParameterizedTest
    @CsvSource({
        "2010-06-15, 9-17",
        "2018-06-16, 0-8",
        "2008-06-16, 9-17",
        "2008-06-15, 18+",
        "2008, 18+",
        "2017, 9-17"
    })
    void reducesTheBirthDateOfAMinorToABand(String value, String band) {
        // given
        FieldValue field = new FieldValue(FieldClass.BIRTH, value, null, null, true);

        // when
        TreatedField treated = treatment.treat(field, Treatment.REDUCE);

        // then
        assertThat(treated.outgoing()).isEqualTo(band);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"7.3.1998", "1998-13", "1998-02-30", "98", "about 1998", "1998-00", "٢٠٠٠"})
    void withholdsABirthDateItCannotRead(String value) {
        assertThat(treat(FieldClass.BIRTH, value, Treatment.REDUCE).outgoing()).isNull();
    }

    @Test
    void reducesATimeToItsMonth() {
        assertThat(treat(FieldClass.TIME, "2026-05-03T08:15", Treatment.REDUCE).outgoing())
                .isEqualTo("2026-05");
    }

    @ParameterizedTest
    @CsvSource({
        "'Calle de la Ribera, 14, Burgos, España', ES",
        "'昆明市春风路12号，中国', CN",
        "Bulgaria, BG"
    })
    void reducesAnAddressToItsCountry(String value, String country) {
        assertThat(treat(FieldClass.ADDRESS, value, Treatment.REDUCE).outgoing())
                .isEqualTo(country);
    }

    @Test
    void reducesAnAddressToTheRegionOnFile() {
        // given
        FieldValue field = new FieldValue(FieldClass.ADDRESS, "Ribera 14", null, "Yunnan", false);

        // when
        TreatedField treated = treatment.treat(field, Treatment.REDUCE);

        // then
        assertThat(treated.outgoing()).isEqualTo("Yunnan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Calle de la Ribera, 14, Burgos", "42.3439, -3.6969", "unknown"})
    void withholdsAnAddressWhoseCountryIsNotNamed(String value) {
        assertThat(treat(FieldClass.ADDRESS, value, Treatment.REDUCE).outgoing()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = FieldClass.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BIRTH", "TIME", "ADDRESS", "LOCATION"})
    void withholdsWhatHasNoReduction(FieldClass fieldClass) {
        assertThat(treat(fieldClass, "600 000 000", Treatment.REDUCE).outgoing()).isNull();
    }

    @Test
    void sendsTheReferenceInPlaceOfTheValue() {
        // given
        FieldValue field = new FieldValue(FieldClass.NAME, "Lyu Wei", "V-1", null, false);

        // when
        TreatedField treated = treatment.treat(field, Treatment.REFERENCE);

        // then
        assertThat(treated.outgoing()).isEqualTo("V-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void withholdsWhenThereIsNoReference(@Nullable String reference) {
        // given
        FieldValue field = new FieldValue(FieldClass.NAME, "Lyu Wei", reference, null, false);

        // when
        TreatedField treated = treatment.treat(field, Treatment.REFERENCE);

        // then
        assertThat(treated.outgoing()).isNull();
    }

    @Test
    void withholdsWhenTheTreatmentFails() {
        // given
        FieldTreatment broken = new FieldTreatment(new BrokenClock());
        FieldValue field = new FieldValue(FieldClass.BIRTH, "2010-01-01", null, null, true);

        // when
        TreatedField treated = broken.treat(field, Treatment.REDUCE);

        // then
        assertThat(treated.outgoing()).isNull();
        assertThat(treated.reasonCode()).isEqualTo("treatment-failed");
    }

    private TreatedField treat(FieldClass fieldClass, String value, Treatment how) {
        return treatment.treat(new FieldValue(fieldClass, value, null, null, false), how);
    }

    private static final class BrokenClock extends Clock {
        @Override
        public ZoneId getZone() {
            throw new IllegalStateException("no clock");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            throw new IllegalStateException("no clock");
        }
    }
}
