package org.liaison.cases.casefile.htcds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.cases.casefile.Fault;
import org.liaison.cases.casefile.FileReading;

/// What spreadsheets of other countries write around the same values is read, or named.
class ReadingWhatSpreadsheetsWriteTest {

    private static final String FILE =
            """
            entity,caseRef,ref,lia_PersonRef,prs_FirstName,lia_Alias
            Person,C-1,P-1,,Nélida,"Nel,Lida"
            """;

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|", ","})
    void readsColumnsThatAreSeparatedOtherwise(String separator) throws IOException {
        // given
        String file =
                FILE.replace("\"Nel,Lida\"", "\"Nel~Lida\"")
                        .replace(",", separator)
                        .replace("~", separator);
        // when
        FileReading reading = ArrivingFile.read("\uFEFF" + file.replace("\n", "\r\n"));
        // then
        assertThat(ArrivingFile.value(reading, "lia_Alias")).isEqualTo("Nel" + separator + "Lida");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;", "SEP=;", "\"sep=;\"", "sep=;;;;;;"})
    void readsTheLineThatAnnouncesTheSeparator(String announcement) throws IOException {
        // given
        String file = FILE.replace("\"Nel,Lida\"", "Nel").replace(',', ';');
        // when
        FileReading reading = ArrivingFile.read(announcement + "\r\n" + file);
        // then
        assertThat(ArrivingFile.value(reading, "lia_Alias")).isEqualTo("Nel");
    }

    @Test
    void countsRowsAsASpreadsheetShowsThemBelowAnAnnouncement() throws IOException {
        // when
        Fault fault =
                ArrivingFile.refused(
                        ArrivingFile.read(
                                """
                                sep=;
                                entity;caseRef;ref;lia_PersonRef;prs_Birthdate
                                Person;C-1;P-1;;1/2/99
                                """));
        // then
        assertThat(fault.row()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n"})
    void readsEveryLineEnd(String end) throws IOException {
        assertThat(ArrivingFile.value(ArrivingFile.read(FILE.replace("\n", end)), "lia_Alias"))
                .isEqualTo("Nel,Lida");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n\n", "\r\n", ",,,,,\n", " \n\t\n", "\u00A0,,\n"})
    void skipsRowsInWhichNothingCanBeSeen(String blank) throws IOException {
        // when
        FileReading reading = ArrivingFile.read(blank + FILE + blank + blank);
        // then
        assertThat(ArrivingFile.accepted(reading).cases().getFirst().rows()).hasSize(1);
    }

    @Test
    void namesTheRowThatASpreadsheetShowsAfterBlankOnes() throws IOException {
        // when
        Fault fault =
                ArrivingFile.refused(
                        ArrivingFile.read("\n" + FILE + ",,,,,\n\nPerson,C-1,P-1,,Ana,\n"));
        // then
        assertThat(fault.rule()).isEqualTo("duplicate-reference");
        assertThat(fault.row()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ",,,,,,,,,,", ", ,\u00A0"})
    void skipsColumnsWithoutNameAndValue(String ghosts) throws IOException {
        // given
        String file = FILE.replace("lia_Alias\n", "lia_Alias" + ghosts + "\n");
        // then
        assertThat(ArrivingFile.value(ArrivingFile.read(file), "lia_Alias")).isEqualTo("Nel,Lida");
        assertThat(
                        ArrivingFile.value(
                                ArrivingFile.read(file.replace("Lida\"", "Lida\"" + ghosts)),
                                "lia_Alias"))
                .isEqualTo("Nel,Lida");
    }

    @Test
    void skipsAGhostInTheMiddle() throws IOException {
        // given
        String file = "entity,,caseRef,ref,lia_PersonRef,prs_FirstName\nPerson,,C-1,P-1,,Nélida\n";
        // then
        assertThat(ArrivingFile.value(ArrivingFile.read(file), "prs_FirstName"))
                .isEqualTo("Nélida");
    }

    @Test
    void namesAValueUnderNoName() throws IOException {
        // when
        Fault fault =
                ArrivingFile.refused(
                        ArrivingFile.read(
                                FILE.replace("lia_Alias\n", "lia_Alias,\n")
                                        .replace("Lida\"", "Lida\",Secreta")));
        // then
        assertThat(fault.rule()).isEqualTo("unknown-column");
        assertThat(fault.column()).isEqualTo("column 7");
        assertThat(fault.row()).isEqualTo(2);
        assertThat(fault.remedy()).contains("under no name").doesNotContain("Secreta");
    }

    @Test
    void dropsEveryByteOrderMarkAtTheStart() throws IOException {
        assertThat(ArrivingFile.value(ArrivingFile.read("\uFEFF\uFEFF" + FILE), "lia_Alias"))
                .isEqualTo("Nel,Lida");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "entity，caseRef，ref，lia_PersonRef|separator|one cell",
                "entity caseRef ref lia_PersonRef|separator|one cell",
                "'\"entity,caseRef,ref,lia_PersonRef\"'|separator|one cell",
                "Export of 1 December|no-header|take away what stands above",
                "Person,C-1,P-1,|no-header|names of the columns",
                "entity,caseref,ref,lia_PersonRef|unknown-column|caseRef",
                "entity, caseRef ,ref,lia_PersonRef|unknown-column|caseRef",
                "entity,case ref,ref,lia_PersonRef|unknown-column|caseRef",
                "entity,CASE_REF,ref,lia_PersonRef|unknown-column|caseRef",
                "entity,caseRef,ref,lia_PersonRef,First Name|unknown-column|prs_FirstName",
                "entity,caseRef,ref,lia_PersonRef,prs_Birthdate\u00A0|unknown-column|prs_Birthdate",
                "entity,caseRef,ref,lia_PersonRef,lia_alias,lia_Alias|unknown-column|lia_Alias",
            })
    void namesTheRightHeader(String header, String rule, String remedy) throws IOException {
        // when
        Fault fault = ArrivingFile.refused(ArrivingFile.read(header + "\nPerson,C-1,P-1,\n"));
        // then
        assertThat(fault.rule()).isEqualTo(rule);
        assertThat(fault.remedy()).contains(remedy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Person;C-1;P-1;;Ana;Nel;Lida|a value that holds ; stands in quotes",
                "Person;C-1;P-1;;Ana|write the separators of empty cells too",
                "Person;C-1;P-1;;Ana;Nel;|take away the separators at its end",
            })
    void saysWhyARowHasAnotherWidth(String row, String remedy) throws IOException {
        // when
        Fault fault =
                ArrivingFile.refused(
                        ArrivingFile.read(
                                "entity;caseRef;ref;lia_PersonRef;prs_FirstName;lia_Alias\n"
                                        + row));
        // then
        assertThat(fault.rule()).isEqualTo("row-width");
        assertThat(fault.remedy()).isEqualTo(remedy);
    }

    @Test
    void saysThatTheHeaderStandsThereAgain() throws IOException {
        assertThat(ArrivingFile.refused(ArrivingFile.read(FILE + FILE)).remedy())
                .contains("the header stands here again");
    }

    @ParameterizedTest
    @CsvSource({"persona,Person", "Organisation,Organization", "victim context,VictimContext"})
    void namesTheEntityThatWasMeant(String entity, String meant) throws IOException {
        assertThat(
                        ArrivingFile.refused(
                                        ArrivingFile.read(FILE.replace("\nPerson", "\n" + entity)))
                                .remedy())
                .isEqualTo("write " + meant);
    }

    @Test
    void saysToWhichEntityAColumnBelongs() throws IOException {
        assertThat(
                        ArrivingFile.refused(
                                        ArrivingFile.read(
                                                ArrivingFile.with(
                                                        "Person", "lia_DeviceKind", "phone")))
                                .remedy())
                .contains("rows with the entity Device");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\n", ",,,\n"})
    void saysThatAFileIsEmpty(String file) throws IOException {
        // when
        Fault fault = ArrivingFile.refused(ArrivingFile.read(file));
        // then
        assertThat(fault.rule()).isEqualTo("no-header");
        assertThat(fault.remedy()).contains("empty");
    }
}
