package org.liaison.sanitiser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.policy.subject.FieldClass;

class RecognisingByShapeTest {

    /// Numbers: published examples (IBAN registry, Spanish ministry, GB 11643, test cards).
    @ParameterizedTest
    @CsvSource({
        "ES91 2100 0418 4502 0005 1332, iban",
        "es9121000418450200051332, iban",
        "GB82-WEST-1234-5698-7654-32, iban",
        "12345678Z, national-number",
        "12.345.678-Z, national-number",
        "X-1234567-L, national-number",
        "11010519491231002X, national-number",
        "110105 19491231 002x, national-number",
        "4111 1111 1111 1111, payment-card",
        "5500-0000-0000-0004, payment-card",
        "49 015420 323751 8, imei",
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<, machine-readable-zone",
        "+86 138 0013 8000, phone-number",
        "13800138000, phone-number",
        "anna.k@mail.example, e-mail-address",
        "https://example.org/x, web-address",
        "www.example.org, web-address",
        "@some_handle, handle",
        "微信号：lw_1998, handle",
        "'40.41678, -3.70379', coordinates",
        "born 7 March 1998, birth-date",
        "生于1998年3月7日, birth-date",
        "her asylum application, asylum-wording",
        "BAMF, asylum-wording",
        "tarjeta roja, asylum-wording",
        "难民, asylum-wording"
    })
    void recognises(String text, String code) {
        assertThat(Checks.codes("See " + text + " there.")).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ES91 2100 0418 4502 0005 1333",
                "12345678A",
                "X1234567A",
                "110105194912310021",
                "4111 1111 1111 1112",
                "The meeting is on 2026-05-03 at 10:30.",
                "Between 12 and 14 people in 3 rooms.",
                "EUR 1500,50 on 03.05.2026",
                "Article 177 bis, Directive 2011/36"
            })
    void letsNumbersPassWhoseCheckIsWrong(String text) {
        assertThat(Checks.codes(text))
                .doesNotContain("iban", "national-number", "payment-card", "imei", "phone-number");
    }

    @Test
    void pointsAtInvisibleAndLookalikeLetters() {
        assertThat(Checks.codes("a\u202Eb")).contains("invisible-character");
        assertThat(Checks.codes("p\u0430ssport")).contains("mixed-script-word");
    }

    @Test
    void findsABirthDateOnFileInEveryFormat() {
        // given
        CaseVocabulary born = Checks.keeping(FieldClass.BIRTH, "1998-03-07");

        // then
        for (String written :
                new String[] {
                    "1998-03-07",
                    "07/03/1998",
                    "3/7/1998",
                    "7.3.98",
                    "7 March 1998",
                    "March 7th, 1998",
                    "7 de marzo de 1998",
                    "7 mars 1998",
                    "7 marzo 1998",
                    "7 марта 1998 года",
                    "7 март 1998",
                    "1998年3月7日",
                    "一九九八年三月七日",
                    "ngày 7 tháng 3 năm 1998",
                    "19980307",
                    "７.３.１９９８"
                }) {
            assertThat(Checks.blocks("On " + written + " there.", born)).as(written).isTrue();
        }
    }
}
