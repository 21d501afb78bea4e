package org.liaison.cases.casefile.htcds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.cases.casefile.Fault;

/// A value that its column cannot have is refused with what was meant and how to write it.
class NamingWhatWasMeantTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vic_MethodsOfControl|False promises|write FalsePromises",
                "vic_MethodsOfControl|falsepromises|write FalsePromises",
                "vic_MethodsOfControl|falsas promesas|write FalsePromises",
                "vic_MethodsOfControl|虚假许诺|write FalsePromises",
                "vic_MethodsOfControl|fausses promesses|write FalsePromises",
                "vic_MethodsOfControl|Schuldknechtschaft|write DebtBondage",
                "vic_MethodsOfControl|дългово робство|write DebtBondage",
                "vic_MethodsOfControl|TakesEarnings FalsePromises|write TakesEarnings;FalsePromises",
                "vic_MethodsOfControl|TakesEarnings, FalsePromises|write TakesEarnings;FalsePromises",
                "vic_MethodsOfControl|TakesEarnings/FalsePromises|write TakesEarnings;FalsePromises",
                "vic_MethodsOfControl|'TakesEarnings\nFalsePromises'|write TakesEarnings;FalsePromises",
                "vic_MethodsOfControl|TakesEarnings；FalsePromises|write TakesEarnings;FalsePromises",
                "vic_MethodsOfControl|TakesEarnings、虚假许诺|write TakesEarnings;FalsePromises",
                "vic_MethodsOfControl|takes earnings, false promises|write TakesEarnings;FalsePromises",
                "vic_MethodsOfControl|TakesEarnings;|write TakesEarnings",
                "vic_MethodsOfControl|TakesEarnings;TakesEarnings|write TakesEarnings",
                "vic_TypeOfExploitation|trabajo forzado|write ForcedLabour",
                "vic_ForcedLabourIndustry|Construction|write F_Construction",
                "prs_Gender|Female|write Feminine",
                "prs_Gender|mujer|write Feminine",
                "prs_Gender|男|write Masculine",
                "prs_Gender|unknown|write NonSpecifiedUnknown",
                "prs_Gender|Feminine;Masculine|this column takes one value",
                "lia_Minor|YES|write yes",
                "lia_Minor|да|write yes",
                "lia_Categories|Victim possible|write victim-possible",
                "lia_Categories|posible víctima, testigo|write victim-possible;witness",
                "prs_Deceased|FALSE|write false",
                "prs_Deceased|VERDADERO|write true",
                "prs_Deceased|是|write true",
                "prs_Deceased|0|write false",
                "prs_Citizenship|España|write ES",
                "prs_Citizenship|Spanien|write ES",
                "prs_Citizenship|China|write CN",
                "prs_Citizenship|西班牙|write ES",
                "prs_Citizenship|ES, CN|write ES;CN",
                "prs_Citizenship|ES/Vietnam|write ES;VN",
                "prs_MailingCountry|ES;CN|this column takes one country",
                "prs_PrimaryLanguage|Chinese|write zh",
                "prs_PrimaryLanguage|español|write es",
                "prs_PrimaryLanguage|zh-CN|write zh",
                "prs_Birthdate|14/03/2001|another order",
                "prs_Birthdate|3-14-2001|another order",
                "prs_Birthdate|14.03.01|two digits",
                "prs_Birthdate|36964|number of the day",
                "prs_Birthdate|36964.0|number of the day",
                "prs_Birthdate|20010314|joined by -",
                "prs_Birthdate|2001/3/14|joined by -",
                "prs_Birthdate|2001-3-14|joined by -",
                "prs_Birthdate|2001年3月14日|年",
                "prs_Birthdate|14 March 2001|the month is a number",
                "prs_Birthdate|2001-03-14 00:00:00|time",
                "prs_Birthdate|2001-03-14T00:00:00Z|time",
                "prs_Birthdate|03/2001|another order",
                "prs_Birthdate|２００１-03-14|full width",
                "prs_Birthdate|2001-02-30|no such day",
                "prs_Birthdate|' 2001-03-14'|no such day",
                "prs_Birthdate|n/a|leave the cell empty",
                "prs_MailingLatitude|'42,3439'|decimal comma",
                "prs_MailingLatitude|−3.6969|ordinary digits",
                "prs_MailingLatitude|42.3439 N|degrees",
                "prs_NumberOfChildren|２|ordinary digits",
                "prs_NumberOfChildren|2 children|the number alone",
                "prs_Gender|'Feminine '|write Feminine",
            })
    void andHowToWriteIt(String column, String value, String remedy) throws IOException {
        // given
        String entity = column.startsWith("vic_") ? "VictimContext" : "Person";
        // when
        Fault fault = refused(entity, column, value);
        // then
        assertThat(fault.column()).isEqualTo(column);
        assertThat(fault.remedy()).contains(remedy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@lucia_inventada|write a handle without its @",
                "-|leave the cell empty",
                "---|leave the cell empty",
                "=A1|like a formula",
                "+34 600 ext 5|telephone number",
            })
    void ofACellThatStartsLikeAFormula(String value, String remedy) throws IOException {
        // when
        Fault fault = refused("Device", "lia_DeviceIdentifier", value);
        // then
        assertThat(fault.rule()).isEqualTo("formula");
        assertThat(fault.remedy()).contains(remedy);
    }

    @ParameterizedTest
    @CsvSource({"'TakesEarnings; FalsePromises'", "'TakesEarnings ;\u00A0FalsePromises '"})
    void takesBlanksAroundASeparatorAway(String value) throws IOException {
        assertThat(
                        ArrivingFile.value(
                                ArrivingFile.read(
                                        ArrivingFile.with(
                                                "VictimContext", "vic_MethodsOfControl", value)),
                                "vic_MethodsOfControl"))
                .isEqualTo("TakesEarnings;FalsePromises");
    }

    @Test
    void neverRepeatsWhatStandsThere() throws IOException {
        // when
        Fault fault = refused("Person", "prs_Birthdate", "born 14 March 2001 in Villainventada");
        // then
        assertThat(fault.toString()).doesNotContain("Villainventada", "March", "14");
    }

    private static Fault refused(String entity, String column, String value) throws IOException {
        return ArrivingFile.refused(ArrivingFile.read(ArrivingFile.with(entity, column, value)));
    }
}
