package org.liaison.cases.casefile.htcds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.cases.casefile.CaseContent;
import org.liaison.cases.casefile.FileReading;
import org.liaison.cases.casefile.Particulars;
import org.liaison.cases.casefile.ParticularsKind;

/// The sample files are what their README says.
class TheSamplesTest {

    private static final Path SAMPLES = Path.of("..", "samples");

    @ParameterizedTest
    @ValueSource(strings = {"es-flat.csv", "cn-recruiter.csv"})
    void comeBackFromAnExportByteForByte(String name) throws IOException {
        // given
        byte[] sample = Files.readAllBytes(SAMPLES.resolve(name));
        ByteArrayOutputStream exported = new ByteArrayOutputStream();
        // when
        new HtcdsWriter().write(cases(sample), exported);
        // then
        assertThat(exported.toString(StandardCharsets.UTF_8))
                .isEqualTo(new String(sample, StandardCharsets.UTF_8));
    }

    @Test
    void holdThreePossibleVictimsTwoSuspectsAndAProtectedShelter() throws IOException {
        // when
        List<Particulars> rows =
                cases(Files.readAllBytes(SAMPLES.resolve("es-flat.csv"))).getFirst().rows();
        // then
        assertThat(with(rows, "lia_Categories", "victim-possible")).hasSize(3);
        assertThat(with(rows, "lia_Categories", "suspect")).hasSize(2);
        assertThat(with(rows, "lia_OrganizationFlags", "protected"))
                .extracting(Particulars::kind)
                .containsExactly(ParticularsKind.ORGANIZATION);
        assertThat(with(rows, "hte_Type", "Exploitation")).hasSize(1);
        assertThat(with(rows, "lia_DeviceKind", "phone")).hasSize(3);
    }

    @Test
    void explainEveryColumnThatHtcdsLacks() throws IOException {
        // when
        String readme = Files.readString(SAMPLES.resolve("README.md"));
        // then
        for (ParticularsKind kind : ParticularsKind.values()) {
            assertThat(kind.fields())
                    .filteredOn(field -> field.name().startsWith("lia_"))
                    .allSatisfy(field -> assertThat(readme).contains("`" + field.name() + "`"));
        }
    }

    private static List<Particulars> with(List<Particulars> rows, String field, String value) {
        return rows.stream()
                .filter(row -> row.value(field).filter(value::equals).isPresent())
                .toList();
    }

    private static List<CaseContent> cases(byte[] sample) throws IOException {
        FileReading reading = ArrivingFile.read(sample);
        assertThat(reading).isInstanceOf(FileReading.Accepted.class);
        assertThat(((FileReading.Accepted) reading).warnings()).isEmpty();
        return ((FileReading.Accepted) reading).cases();
    }
}
