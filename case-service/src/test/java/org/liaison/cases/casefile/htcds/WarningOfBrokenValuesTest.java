package org.liaison.cases.casefile.htcds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.cases.casefile.FileReading;
import org.liaison.cases.casefile.ImportWarning;

/// A value that looks broken is put on file as it came, and the report names row and column.
class WarningOfBrokenValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prs_SecondName|Pe&ntilde;alba|html-entity",
                "prs_SecondName|Pe&#241;alba|html-entity",
                "prs_SecondName|Pe&#xF1;alba|html-entity",
                "prs_SecondName|Pe&ntildealba|",
                "prs_SecondName|Nu&ntilde ez|html-entity",
                "prs_SecondName|Pe&#241 alba|html-entity",
                "prs_SecondName|&#26446;|html-entity",
                "prs_SecondName|D&amp;R|html-entity",
                "prs_SecondName|Pe%C3%B1alba|escaped-letter",
                "prs_SecondName|Pe\\u00f1alba|escaped-letter",
                "prs_SecondName|Pe=C3=B1alba|escaped-letter",
                "prs_SecondName|=?UTF-8?Q?x?=|",
                "prs_SecondName|PeÃ±alba|mojibake",
                "prs_SecondName|PeÃƒÂ±alba|mojibake",
                "prs_SecondName|O’Donnellâ€™s|mojibake",
                "prs_SecondName|WiÅ›niewska|mojibake",
                "prs_SecondName|Ð˜Ð²Ð°Ð½|mojibake",
                "prs_SecondName|РРІР°РЅРѕРІ|mojibake",
                "prs_SecondName|РћР»СЊРіР°|mojibake",
                "prs_SecondName|çŽ‹|mojibake",
                "prs_SecondName|é‚±å°äº‘|mojibake",
                "prs_SecondName|Pe√±alba|mojibake",
                "prs_SecondName|Pe├▒alba|mojibake",
                "prs_SecondName|Pe帽alba|mojibake",
                "prs_SecondName|Pe?alba|lost-letter",
                "prs_SecondName|Pe\uFFFDalba|lost-letter",
                "prs_SecondName|锟斤拷|lost-letter",
                "prs_SecondName|Peñalba\u00A0|surrounding-blank",
                "prs_SecondName|\u3000邱|surrounding-blank",
                "prs_SecondName|Peñ\u200Balba|invisible-character",
                "prs_SecondName|Peñ\uFEFFalba|invisible-character",
                "prs_MobilePhone|'60000041７'|full-width",
                "prs_MobilePhone|'''600000417'|leading-apostrophe",
                "prs_SecondName|unknown|placeholder",
                "prs_SecondName|NULL|placeholder",
                "prs_SecondName|未知|placeholder",
                "prs_IdentityNumber|12345678A|check-digit",
                "prs_IdentityNumber|X1234567A|check-digit",
                "prs_IdentityNumber|1234567L|lost-zero",
                "prs_IdentityNumber|990000198401300018|check-digit",
                "prs_Birthdate|1900-01-01|spreadsheet-epoch",
            })
    void ofAPerson(String column, String value, String rule) throws IOException {
        // when
        FileReading reading = ArrivingFile.read(ArrivingFile.with("Person", column, value));
        // then
        if (rule == null) {
            assertThat(reading).isNotNull();
        } else {
            assertThat(ArrivingFile.warnings(reading)).contains(rule);
            assertThat(ArrivingFile.value(reading, column)).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Peñalba Íñigo",
                "ÁLVAREZ DE LA SÍ",
                "Ольга Вёсен",
                "Рівне",
                "邱小云",
                "สมหญิง",
                "Öz'Şen",
                "Żółć Gęślą",
                "PÓŁ WĘŻ",
                "Đặng Thị Ánh",
                "François d’Inventé",
                "O’Brien",
                "CAFÉ “É”",
                "José «Él»",
                "R&D",
                "Smith & Wesson; Co",
                "50% de 20",
                "Björk Ærøskøbing",
                "Řehoř Žůž",
                "Ελένη",
                "سلمى",
                "שרה",
                "さくら",
                "김민지",
                "Who? Me",
                "naïve—été",
                "a=C3"
            })
    void saysNothingOfAValueThatIsWhole(String value) throws IOException {
        assertThat(
                        ArrivingFile.warnings(
                                ArrivingFile.read(
                                        ArrivingFile.with("Person", "prs_SecondName", value))))
                .isEmpty();
    }

    @Test
    void ofAccountsDevicesAndPostalCodes() throws IOException {
        assertThat(warnings("Account", "lia_AccountNumber", "ES8399990001490000000043"))
                .containsExactly("check-digit");
        assertThat(warnings("Account", "lia_AccountNumber", "ES83 9999 0001 4900 0000 0042"))
                .isEmpty();
        assertThat(
                        ArrivingFile.warnings(
                                ArrivingFile.read(
                                        ArrivingFile.KEYS
                                                + "lia_DeviceKind,lia_DeviceIdentifier\n"
                                                + "Device,C-1,D-1,,imei,490154203237517\n"
                                                + "Device,C-1,D-2,,imei,490154203237518\n")))
                .containsExactly("check-digit");
        assertThat(
                        ArrivingFile.warnings(
                                ArrivingFile.read(
                                        ArrivingFile.KEYS
                                                + "prs_MailingCountry,prs_MailingPostalCode\n"
                                                + "Person,C-1,P-1,,ES,9998\n"
                                                + "Person,C-1,P-2,,ES,09998\n")))
                .containsExactly("lost-zero");
        assertThat(warnings("HistoricTraffickingEvent", "hte_Date", "2027-05"))
                .containsExactly("future-date");
    }

    @Test
    void namesRowAndColumnAndNeverTheValue() throws IOException {
        // when
        FileReading reading =
                ArrivingFile.read(ArrivingFile.with("Person", "prs_SecondName", "Pe&ntilde;alba"));
        // then
        ImportWarning warning = ArrivingFile.accepted(reading).warnings().getFirst();
        assertThat(warning.row()).isEqualTo(2);
        assertThat(warning.column()).isEqualTo("prs_SecondName");
        assertThat(warning.toString()).doesNotContain("alba");
    }

    @Test
    void countsWhatItLeavesOut() throws IOException {
        // given
        StringBuilder file = new StringBuilder(ArrivingFile.KEYS + "prs_SecondName\n");
        for (int n = 0; n < 130; n++) {
            file.append("Person,C-1,P-").append(n).append(",,Pe&ntilde;alba\n");
        }
        // when
        FileReading.Accepted reading = ArrivingFile.accepted(ArrivingFile.read(file.toString()));
        // then
        assertThat(reading.warnings()).hasSize(100);
        assertThat(reading.warningsLeftOut()).isEqualTo(30);
    }

    private static java.util.List<String> warnings(String entity, String column, String value)
            throws IOException {
        return ArrivingFile.warnings(ArrivingFile.read(ArrivingFile.with(entity, column, value)));
    }
}
