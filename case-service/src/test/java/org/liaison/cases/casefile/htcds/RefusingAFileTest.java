package org.liaison.cases.casefile.htcds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.cases.casefile.Fault;
import org.liaison.cases.casefile.FileReading;
import org.liaison.cases.casefile.FileReading.Accepted;
import org.liaison.cases.casefile.FileReading.Refused;

/// A file that breaks a rule is refused as a whole; the refusal names row, column and rule and
/// never repeats a value.
class RefusingAFileTest {

    private static final String SECRET = "Xiaoyun";
    private static final String HEADER = "entity,caseRef,ref,lia_PersonRef,";

    @Test
    void namesRowColumnAndRuleButNotTheValue() throws IOException {
        // when
        FileReading outcome =
                read(
                        HEADER
                                + "prs_FirstName,prs_Gender\n"
                                + "Person,C-1,P-1,,Ana,Feminine\n"
                                + "Person,C-1,P-2,,Ana,"
                                + SECRET);
        // then
        assertThat(outcome)
                .isEqualTo(
                        new Refused(
                                List.of(
                                        new Fault(
                                                "unknown-picklist-value",
                                                "a value of the picklist is expected",
                                                3,
                                                "prs_Gender"))));
    }

    @ParameterizedTest
    @CsvSource({
        "'entity,caseRef,ref,prs_FirstName',missing-column,lia_PersonRef",
        "'entity,caseRef,ref,lia_PersonRef,prs_Nickname',unknown-column,column 5",
        "'entity,caseRef,ref,lia_PersonRef,prs_firstname',unknown-column,column 5",
        "'entity,caseRef,ref,lia_PersonRef,prs_Title,prs_Title',duplicate-column,prs_Title",
    })
    void refusesAWrongHeader(String header, String rule, String column) throws IOException {
        assertRefused(header + "\nPerson,C-1,P-1,,\n", rule, 1, column);
    }

    @Test
    void doesNotRepeatTheFirstRowOfAFileWithoutAHeader() throws IOException {
        // when
        FileReading outcome = read("Person,C-1,P-1,," + SECRET + "\n");
        // then
        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(outcome.toString()).doesNotContain(SECRET, "P-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "@SUM(A1)", "\tx", "\"\rx\"", "+x", "-x", "-", "+1+cmd|' /C calc'"})
    void refusesACellThatStartsLikeAFormula(String cell) throws IOException {
        assertRefused(HEADER + "lia_Alias\nPerson,C-1,P-1,," + cell, "formula", 2, "lia_Alias");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+34 600 000 000", "-3.6969", "+34 600;+34 601", "(+34) 600", "a=1", "'=1"})
    void takesANumberOrATelephoneNumberWithASign(String cell) throws IOException {
        assertThat(read(HEADER + "lia_Alias\nPerson,C-1,P-1,," + cell))
                .isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "prs_Birthdate,1998-02-30,date-form",
        "prs_Birthdate,02/05/1998,date-form",
        "prs_Deceased,yes,checkbox-form",
        "prs_NumberOfChildren,two,number-form",
        "prs_NumberOfChildren,1234567890,number-form",
        "prs_Citizenship,CN;China,country-form",
        "prs_PrimaryLanguage,Chinese,language-form",
        "prs_FirstName,' ',blank-value",
        "lia_Categories,victim,unknown-picklist-value",
        "lia_Categories,suspect;suspect,unknown-picklist-value",
        "lia_Categories,suspect;,unknown-picklist-value",
        "lia_Alias,'a;;b',blank-value",
        "vic_TraffickingStatus,PossibleVictimOfTrafficking,unknown-field",
    })
    void refusesAValueThatTheFieldCannotHave(String column, String value, String rule)
            throws IOException {
        assertRefused(HEADER + column + "\nPerson,C-1,P-1,,\"" + value + "\"\n", rule, 2, column);
    }

    @ParameterizedTest
    @CsvSource({
        "'Person,C-1,P-1,\nDevice,C-1,D-1,P-9',dangling-person,3,lia_PersonRef",
        "'Person,C-1,P-1,\nDevice,C-2,D-1,P-1',dangling-person,3,lia_PersonRef",
        "'Person,C-1,P-1,\nPerson,C-1,P-1,',duplicate-reference,3,ref",
        "'Person,C-1,P-1,\nPerson,C-1,P-2,P-1',person-of-person,3,lia_PersonRef",
        "'Person,,P-1,',reference-form,2,caseRef",
        "'Person,C-1,,',reference-form,2,ref",
        "'Shelter,C-1,P-1,',unknown-entity,2,entity",
        "'Person,C-1,P-1',row-width,2,",
        "'Person,C-1,P-1,,',row-width,2,",
        "'Person,C-1,\"P-1,',csv-form,2,",
        "'Person,C-1,\"P-1\"x,',csv-form,2,",
        "'',no-rows,2,",
    })
    void refusesRowsThatAreNoCase(String rows, String rule, int row, @Nullable String column)
            throws IOException {
        assertRefused("entity,caseRef,ref,lia_PersonRef\n" + rows, rule, row, column);
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertRefused("", "no-header", 1, null);
    }

    @Test
    void refusesNul() throws IOException {
        assertRefused(
                HEADER + "prs_FirstName\nPerson,C-1,P-1,,A\0a", "not-storable", 2, "prs_FirstName");
    }

    @Test
    void refusesBytesThatAreNotUtf8InTheRowInWhichTheyAre() throws IOException {
        // given
        byte[] latin1 =
                (HEADER + "prs_FirstName\nPerson,C-1,P-1,,Ana\nPerson,C-1,P-2,,Be\u00F1at\n")
                        .getBytes(StandardCharsets.ISO_8859_1);
        // when
        FileReading outcome = ArrivingFile.read(latin1);
        // then
        Fault fault = ((Refused) outcome).faults().getFirst();
        assertThat(fault)
                .isEqualTo(new Fault("encoding", "the file is UTF-8", 3, null, fault.remedy()));
        assertThat(fault.remedy()).contains("windows-1252", "CSV UTF-8");
    }

    @Test
    void takesAByteOrderMarkAtTheStart() throws IOException {
        assertThat(read("\uFEFF" + HEADER + "lia_Alias\r\nPerson,C-1,P-1,,x\r\n"))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void refusesACellOver64KilobytesInUtf8() throws IOException {
        // given
        String largest = "王".repeat(21845) + "x";
        // then
        assertThat(read(HEADER + "cco_CaseComment\nCaseComment,C-1,N-1,," + largest))
                .isInstanceOf(Accepted.class);
        assertRefused(
                HEADER + "cco_CaseComment\nCaseComment,C-1,N-1,," + largest + "x",
                "cell-too-long",
                2,
                "cco_CaseComment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x\n", "\""})
    void refusesALineOf100MegabytesWithoutReadingIt(String repeated) throws IOException {
        // given
        EndlessFile file = new EndlessFile(HEADER + "lia_Alias\nPerson,C-1,P-1,,\"", repeated);
        // when
        FileReading outcome = ArrivingFile.reader().read(file);
        // then
        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(((Refused) outcome).faults().getFirst().row()).isEqualTo(2);
        assertThat(file.handedOut).isLessThan(5_000_000);
    }

    @Test
    void refusesMoreThan10000RowsWithoutReadingOn() throws IOException {
        // given
        EndlessFile file =
                new EndlessFile("entity,caseRef,ref,lia_PersonRef\n", "CaseComment,C-1,N-1,\n");
        // when
        FileReading outcome = ArrivingFile.reader().read(file);
        // then
        assertThat(outcome)
                .isEqualTo(
                        new Refused(
                                List.of(
                                        new Fault(
                                                "too-many-rows",
                                                "a file has at most 10000 rows",
                                                10_002,
                                                null))));
        assertThat(file.handedOut).isLessThan(2_000_000);
    }

    @Test
    void refusesAFileOver20Megabytes() throws IOException {
        // given
        String filler = "x".repeat(60_000);
        EndlessFile file =
                new EndlessFile(
                        HEADER + "cco_CaseComment\n", "CaseComment,C-1,N-1,,\"" + filler + "\"\n");
        // when
        FileReading outcome = ArrivingFile.reader().read(file);
        // then
        assertThat(outcome.toString()).contains("file-too-long");
        assertThat(file.handedOut).isLessThan(22_000_000);
    }

    @Test
    void namesTheFirst20FaultsAtMost() throws IOException {
        // when
        FileReading outcome =
                read(HEADER + "prs_Gender\n" + "Person,C-1,P-1,,nothing\n".repeat(50));
        // then
        assertThat(((Refused) outcome).faults()).hasSize(20);
    }

    @Test
    void takesNothingOfAFileThatBreaksOff() {
        // given
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("connection reset");
                    }

                    @Override
                    public int read(byte[] target, int offset, int length) throws IOException {
                        return read();
                    }
                };
        // then
        assertThatThrownBy(() -> ArrivingFile.reader().read(broken))
                .isInstanceOf(IOException.class)
                .hasMessage("connection reset");
    }

    @Test
    void takesAPersonWhoIsNoVictim() throws IOException {
        assertThat(
                        read(
                                HEADER
                                        + "vic_TraffickingStatus\n"
                                        + "Person,C-1,P-1,,\n"
                                        + "VictimContext,C-1,V-1,P-1,NotAVictimOfTrafficking\n"))
                .isInstanceOf(Accepted.class);
    }

    private static void assertRefused(String file, String rule, int row, @Nullable String column)
            throws IOException {
        FileReading outcome = read(file);
        assertThat(outcome).isInstanceOf(Refused.class);
        Fault first = ((Refused) outcome).faults().getFirst();
        assertThat(Arrays.asList(first.rule(), first.row(), first.column()))
                .isEqualTo(Arrays.asList(rule, row, column));
    }

    private static FileReading read(String file) throws IOException {
        return ArrivingFile.read(file);
    }

    /// A file that goes on for ever with the same bytes, up to 100 MB.
    private static final class EndlessFile extends InputStream {

        private final byte[] start;
        private final byte[] repeated;
        private long handedOut;

        EndlessFile(String start, String repeated) {
            this.start = start.getBytes(StandardCharsets.UTF_8);
            this.repeated = repeated.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            return handedOut >= 100_000_000 ? -1 : next();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int n = 0;
            while (n < length && handedOut < 100_000_000) {
                target[offset + n++] = next();
            }
            return n > 0 || length == 0 ? n : -1;
        }

        private byte next() {
            long n = handedOut++;
            return n < start.length
                    ? start[(int) n]
                    : repeated[(int) ((n - start.length) % repeated.length)];
        }
    }
}
