package org.liaison.launcher.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.office.Installation;
import org.liaison.operator.office.LauncherSettings;

final class PreparationTest {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)[:}]");

    @TempDir private Path home;

    @Test
    void tellsComposeEveryVariableOfItsFilesThatDiffersFromPlaceToPlace() throws Exception {
        // when
        Map<String, String> told = prepared("local");

        // then
        assertThat(told.keySet())
                .containsAll(variables("docker-compose.yml"))
                .containsAll(variables("containers/story.yml"));
        assertThat(told)
                .containsEntry("LIAISON_STATE", home.resolve("compose").toString())
                .containsEntry("ES_GATEWAY_PORT", "19500")
                .containsEntry("CN_KEYCLOAK_PORT", "19630")
                .containsEntry("KAFKA_IMAGE", "liaison.local/kafka:4.3.1");
    }

    @Test
    void leavesTheOfficialImagesToTheComposeFile() throws Exception {
        assertThat(prepared("official")).doesNotContainKey("KAFKA_IMAGE");
    }

    @Test
    void refusesImagesThatNobodyKnows() {
        assertThatThrownBy(() -> prepared("lokal"))
                .isInstanceOf(OperatorFailure.class)
                .hasMessageContaining("local or official");
    }

    private Map<String, String> prepared(String images) throws Exception {
        Map<String, String> environment =
                Map.of(
                        "LIAISON_HOME",
                        home.toString(),
                        "LIAISON_PORT_BASE",
                        "19400",
                        "LIAISON_IMAGES",
                        images);
        LauncherSettings settings = ContainerSettings.from(environment);
        new Preparation(settings, environment).run();
        Map<String, String> told = new TreeMap<>();
        for (String line : Files.readAllLines(ContainerSettings.variables(settings))) {
            if (!line.startsWith("#")) {
                String[] pair = line.split("=", 2);
                told.put(pair[0], pair[1]);
            }
        }
        return told;
    }

    /// Those with a default that is the same everywhere are left out.
    private static List<String> variables(String file) throws IOException {
        Matcher found =
                VARIABLE.matcher(Files.readString(Installation.find().root().resolve(file)));
        return found.results()
                .map(result -> result.group(1))
                .distinct()
                .filter(name -> !name.equals("KEYCLOAK_IMAGE"))
                .toList();
    }
}
