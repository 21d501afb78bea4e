package org.liaison.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How a value of each type is written: the one definition for imports and for the guard.
class WritingAValueTest {

    @ParameterizedTest
    @CsvSource({
        "NUMBER,0",
        "NUMBER,-12",
        "NUMBER,+5",
        "NUMBER,123456789.123456789012",
        "GEOLOCATION,-3.696906",
        "DATE,1999",
        "DATE,1999-04",
        "DATE,1999-04-02",
        "CHECKBOX,true",
        "LANGUAGE_CODE,es",
        "COUNTRY_CODE,CHN",
        "TEXT,anything at all",
    })
    void takes(FieldType type, String value) {
        assertThat(type.isWrittenLike(value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER,1234567890",
        "NUMBER,1.1234567890123",
        "NUMBER,+-5",
        "NUMBER,1e3",
        "NUMBER,1.",
        "NUMBER,١",
        "NUMBER,' 1'",
        "GEOLOCATION,42°20",
        "DATE,02/04/1999",
        "CHECKBOX,yes",
        "LANGUAGE_CODE,spanish",
        "COUNTRY_CODES,C",
    })
    void refuses(FieldType type, String value) {
        assertThat(type.isWrittenLike(value)).isFalse();
    }
}
