package org.liaison.launcher.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.operator.office.Logins;
import org.liaison.operator.office.Office;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class RealmFileTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir private Path folder;

    @Test
    void holdsNoSecretInTheRepository() throws IOException {
        // given
        JsonNode kept = JSON.readTree(RealmFile.resource("/keycloak/realm-office.json"));

        // when
        List<String> secrets = new ArrayList<>();
        secrets.addAll(kept.findValuesAsString("secret"));
        secrets.addAll(kept.findValuesAsString("value"));
        secrets.addAll(kept.findValuesAsString("privateKey"));

        // then
        assertThat(secrets).isEmpty();
        assertThat(kept.path("users")).isEmpty();
        assertThat(RealmFile.resource("/keycloak/people.csv")).doesNotContain("password");
    }

    @Test
    void givesEveryPersonAPasswordThatIsInTheLogins() throws IOException {
        // given
        Logins logins = logins();

        // when
        JsonNode realm = realm(Office.ES, logins);

        // then
        assertThat(passwords(realm))
                .hasSize(8)
                .containsEntry("officer1", logins.password(Office.ES, "officer1"))
                .containsEntry("admin1", logins.password(Office.ES, "admin1"))
                .doesNotContainValue("");
    }

    @Test
    void keepsThePasswordsOfAnEarlierStart() throws IOException {
        // given
        Logins logins = logins();
        JsonNode first = realm(Office.CN, logins);

        // when
        JsonNode second = realm(Office.CN, logins);

        // then
        assertThat(second).isEqualTo(first);
    }

    @Test
    void knowsTwoAccountsOfOnePersonByTheirPersonNumber() throws IOException {
        // given
        JsonNode realm = realm(Office.ES, logins());

        // when
        Map<String, String> numbers = new TreeMap<>();
        for (JsonNode user : realm.path("users")) {
            numbers.put(
                    user.path("username").asString(),
                    user.path("attributes").path("person_number").path(0).asString());
        }

        // then
        assertThat(numbers.get("both1")).isEqualTo(numbers.get("officer1"));
        assertThat(numbers.get("supervisor1")).isNotEqualTo(numbers.get("officer1"));
    }

    @Test
    void letsTheGatewayOfTheOfficeAndNoOtherReceiveCodes() throws IOException {
        // given
        Logins logins = logins();

        // when
        JsonNode gateway = realm(Office.CN, logins).path("clients").path(0);

        // then
        assertThat(gateway.path("clientId").asString()).isEqualTo("gateway");
        assertThat(gateway.path("redirectUris")).hasSize(1);
        assertThat(gateway.path("redirectUris").path(0).asString())
                .isEqualTo("http://127.0.0.1:18200/*");
        assertThat(gateway.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(gateway.path("secret").asString())
                .isEqualTo(logins.clientSecret(Office.CN, "gateway"));
    }

    private Logins logins() {
        return Logins.in(folder.resolve("logins.properties"));
    }

    private static JsonNode realm(Office office, Logins logins) throws IOException {
        List<Integer> gateway = List.of(18_000 + 100 * office.index());
        return JSON.readTree(new RealmFile(office, logins, gateway).render());
    }

    private static Map<String, String> passwords(JsonNode realm) {
        Map<String, String> passwords = new TreeMap<>();
        for (JsonNode user : realm.path("users")) {
            if (user.has("credentials")) {
                passwords.put(
                        user.path("username").asString(),
                        user.path("credentials").path(0).path("value").asString());
            }
        }
        return passwords;
    }
}
