package org.liaison.cases.casefile.htcds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.cases.casefile.Fault;

/// A value that has the form of its column and cannot be true, or is not what was given, is refused
/// when it arrives. What is on file already is not judged by it.
class RefusingWhatCannotBeTrueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prs_IdentityNumber|1.23000199203040E+17|spreadsheet-number",
                "prs_IdentityNumber|'1,23E+17'|spreadsheet-number",
                "prs_IdentityNumber|1.23e17|spreadsheet-number",
                "prs_IdentityNumber|1E+05|spreadsheet-number",
                "prs_MobilePhone|3.46E+10|spreadsheet-number",
                "lia_Alias|'Nel;3.46E+10'|spreadsheet-number",
                "prs_FirstName|１.２E+１１|spreadsheet-number",
                "prs_IdentityNumber|123000199203040000|spreadsheet-number",
                "prs_IdentityNumber|1230001992030400|spreadsheet-number",
                "lia_DocumentNumber|123000199203040000.00|spreadsheet-number",
                "prs_MobilePhone|34600000417.0|spreadsheet-number",
                "prs_SecondName|#N/A|spreadsheet-error",
                "prs_SecondName|#REF!|spreadsheet-error",
                "prs_SecondName|#¡VALOR!|spreadsheet-error",
                "prs_SecondName|#¿NOMBRE?|spreadsheet-error",
                "prs_MobilePhone|########|spreadsheet-error",
                "prs_SecondName|Err:502|spreadsheet-error",
                "prs_SecondName|?|no-value",
                "prs_SecondName|–|no-value",
                "prs_SecondName|…|no-value",
                "prs_MobilePhone|n/a|no-value",
                "prs_MobilePhone|NULL|no-value",
                "prs_SecondName|\u00A0\u3000|no-value",
                "prs_Citizenship|XX|country-code",
                "prs_Citizenship|SU|country-code",
                "prs_Citizenship|ES;UK|country-code",
                "prs_Citizenship|YUG|country-code",
                "prs_MailingCountry|QQ|country-code",
                "prs_PrimaryLanguage|cn|language-code",
                "prs_NumberOfChildren|-1|count-range",
                "prs_NumberOfChildren|99|count-range",
                "prs_MailingLatitude|423439|degree-range",
                "prs_MailingLongitude|-180.5|degree-range",
                "prs_Birthdate|2027|birth-range",
                "prs_Birthdate|2026-12-02|birth-range",
                "prs_Birthdate|2101-05-17|birth-range",
                "prs_Birthdate|1879-12-31|birth-range",
                "prs_Birthdate|1001-05|birth-range",
            })
    void ofAPerson(String column, String value, String rule) throws IOException {
        // when
        Fault fault =
                ArrivingFile.refused(ArrivingFile.read(ArrivingFile.with("Person", column, value)));
        // then
        assertThat(fault.rule()).isEqualTo(rule);
        assertThat(fault.column()).isEqualTo(column);
        assertThat(fault.remedy()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"-99", "-1", "999", "121"})
    void ofAnAge(String value) throws IOException {
        assertThat(
                        ArrivingFile.refused(
                                        ArrivingFile.read(
                                                ArrivingFile.with(
                                                        "VictimContext",
                                                        "vic_AgeWhenTrafficked",
                                                        value)))
                                .rule())
                .isEqualTo("age-range");
    }

    @ParameterizedTest
    @CsvSource({"UK,write GB", "SU,withdrawn", "ZZ,leave the cell empty", "EL,write GR"})
    void namesTheCountryThatWasMeant(String code, String remedy) throws IOException {
        assertThat(
                        ArrivingFile.refused(
                                        ArrivingFile.read(
                                                ArrivingFile.with(
                                                        "Person", "prs_Citizenship", code)))
                                .remedy())
                .contains(remedy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prs_IdentityNumber|99999999R",
                "prs_IdentityNumber|990000198401300019",
                "prs_IdentityNumber|1230 0019 9203 0400",
                "prs_IdentityNumber|12E05",
                "lia_DocumentNumber|5E12345",
                "prs_Birthdate|2026-12-01",
                "prs_Birthdate|1880",
                "prs_Birthdate|1912-02",
                "prs_Citizenship|es;CHN",
                "prs_PrimaryLanguage|yue",
                "prs_NumberOfChildren|0",
                "prs_MailingLatitude|-90",
                "prs_SecondName|Null",
                "prs_SecondName|O",
                "prs_MobilePhone|+34 600 000 417",
                "prs_MobilePhone|+34\u00A0600\u00A0000\u00A0417",
            })
    void takesWhatMayBeTrue(String column, String value) throws IOException {
        assertThat(
                        ArrivingFile.value(
                                ArrivingFile.read(ArrivingFile.with("Person", column, value)),
                                column))
                .isEqualTo(value);
    }
}
