package org.liaison.cases.casefile.htcds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.cases.casefile.CaseContent;
import org.liaison.cases.casefile.FileReading;
import org.liaison.cases.casefile.FileReading.Accepted;
import org.liaison.cases.casefile.Particulars;
import org.liaison.cases.casefile.ParticularsKind;
import org.liaison.cases.casefile.RandomCases;
import org.liaison.schemas.CatalogueField;
import org.liaison.schemas.FieldCatalogue;

/// What is exported and imported again is the same case, to the byte.
class ExportingAndImportingTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261122, -7})
    void givesTheSameCaseForAnyValue(long seed) throws IOException {
        // given
        RandomCases random = new RandomCases(seed);
        for (int n = 0; n < 200; n++) {
            List<CaseContent> cases = List.of(random.next());
            // when
            List<CaseContent> outcome = read(write(cases));
            // then
            assertThat(outcome).as("seed %s, case %s", seed, n).isEqualTo(cases);
        }
    }

    @Test
    void keepsEveryValueOfEveryPicklist() throws IOException {
        // given
        List<Particulars> rows = new ArrayList<>();
        for (CatalogueField field : FieldCatalogue.standard().fields()) {
            ParticularsKind kind = ParticularsKind.of(field.record()).orElseThrow();
            for (String value : field.picklist()) {
                rows.add(
                        new Particulars(
                                kind, "R-" + rows.size(), null, Map.of(field.name(), value)));
            }
        }
        List<CaseContent> cases = List.of(new CaseContent("C-1", rows));
        // when
        List<CaseContent> outcome = read(write(cases));
        // then
        assertThat(rows).hasSizeGreaterThan(200);
        assertThat(outcome).isEqualTo(cases);
    }

    @Test
    void keepsAll17MeansOfControlInOneCell() throws IOException {
        // given
        List<String> means =
                FieldCatalogue.standard().field("vic_MethodsOfControl").orElseThrow().picklist();
        List<CaseContent> cases =
                List.of(
                        new CaseContent(
                                "C-1",
                                List.of(
                                        new Particulars(
                                                ParticularsKind.VICTIM_CONTEXT,
                                                "V-1",
                                                null,
                                                Map.of(
                                                        "vic_MethodsOfControl",
                                                        String.join(";", means))))));
        // when
        List<CaseContent> outcome = read(write(cases));
        // then
        assertThat(means).hasSize(17).contains("RestrictsMovement");
        assertThat(outcome).isEqualTo(cases);
    }

    @Test
    void keepsSeveralCasesOfOneFileApart() throws IOException {
        // given
        RandomCases random = new RandomCases(11);
        List<CaseContent> cases =
                List.of(
                        new CaseContent("C-1", random.next().rows()),
                        new CaseContent("C-2", random.next().rows()));
        // when
        List<CaseContent> outcome = read(write(cases));
        // then
        assertThat(outcome).isEqualTo(cases);
    }

    @Test
    void exportsAFormulaOnFileWithoutChangingAByte() throws IOException {
        // given
        List<CaseContent> cases = List.of(oneAlias("=1+2"));
        // when
        String plain = new String(write(cases), StandardCharsets.UTF_8);
        // then
        assertThat(plain)
                .isEqualTo(
                        """
                        entity,caseRef,ref,lia_PersonRef,lia_Alias\r
                        Person,C-1,P-1,,=1+2\r
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+2",
                "@handle",
                "+34 600 000 417",
                "-x",
                "＝1",
                "-3.6969",
                "'t Hooft",
                "'=1",
                "''+1",
                "'",
                "'1"
            })
    void takesOffWhatItPutBeforeAValueForASpreadsheet(String value) throws IOException {
        // given
        List<CaseContent> cases = List.of(oneAlias(value));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtcdsWriter().writeForSpreadsheet(cases, out);
        // when
        List<CaseContent> outcome = read(out.toByteArray());
        // then
        assertThat(outcome).isEqualTo(cases);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'=1", "''@x", "'+34 600"})
    void keepsAnApostropheThatIsPartOfTheValue(String value) throws IOException {
        // given
        List<CaseContent> cases = List.of(oneAlias(value));
        // when
        List<CaseContent> outcome = read(write(cases));
        // then
        assertThat(outcome).isEqualTo(cases);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+2", "@SUM(A1)", "\tx", "\rx", "+x", "-x", "＝1", "+34 600"})
    void putsAnApostropheBeforeWhatASpreadsheetWouldRun(String value) throws IOException {
        // given
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // when
        new HtcdsWriter().writeForSpreadsheet(List.of(oneAlias(value)), out);
        // then
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("\uFEFFentity,")
                .contains("'" + value);
    }

    @Test
    void leavesANumberForASpreadsheetAsItIs() throws IOException {
        // given
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // when
        new HtcdsWriter().writeForSpreadsheet(List.of(oneAlias("-3.6969")), out);
        // then
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(",-3.6969\r\n");
    }

    private static CaseContent oneAlias(String value) {
        return new CaseContent(
                "C-1",
                List.of(
                        new Particulars(
                                ParticularsKind.PERSON, "P-1", null, Map.of("lia_Alias", value))));
    }

    private static byte[] write(List<CaseContent> cases) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtcdsWriter().write(cases, out);
        return out.toByteArray();
    }

    private static List<CaseContent> read(byte[] file) throws IOException {
        FileReading reading = ArrivingFile.read(file);
        assertThat(reading).isInstanceOf(Accepted.class);
        return ((Accepted) reading).cases();
    }
}
