package org.liaison.launcher.backend;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.liaison.operator.office.Logins;
import org.liaison.operator.office.Office;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The realm of an office as Keycloak imports it: the file in the repository, which holds no
/// secret, with the office's name, its invented people and the secrets generated for them.
final class RealmFile {

    private static final String AGENCY_CLIENT = "demo-agency";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Office office;
    private final Logins logins;
    private final List<Integer> gatewayPorts;

    RealmFile(Office office, Logins logins, List<Integer> gatewayPorts) {
        this.office = office;
        this.logins = logins;
        this.gatewayPorts = List.copyOf(gatewayPorts);
    }

    /// The whole file; what was not in `logins` has been added to it.
    String render() throws IOException {
        String named = resource("/keycloak/realm-office.json").replace("OFFICE", office.code());
        ObjectNode realm = JSON.readValue(named, ObjectNode.class);
        client(realm, "gateway")
                .put("secret", logins.clientSecretOrMake(office, "gateway"))
                .set("redirectUris", gateways());
        client(realm, "gateway").set("webOrigins", JSON.createArrayNode());
        client(realm, AGENCY_CLIENT)
                .put("secret", logins.clientSecretOrMake(office, AGENCY_CLIENT));
        ArrayNode users = realm.withArray("users");
        for (DemoPerson person : DemoPerson.of(office)) {
            users.add(user(person));
        }
        users.add(agency());
        return JSON.writeValueAsString(realm);
    }

    private ObjectNode user(DemoPerson person) {
        ObjectNode user = JSON.createObjectNode();
        user.put("username", person.user());
        user.put("enabled", true);
        user.put("email", person.user() + "@" + office.code() + ".liaison.example");
        user.put("emailVerified", true);
        user.put("firstName", person.firstName());
        user.put("lastName", person.lastName());
        attributes(user, person.personNumber(), person.officialNumber(), office.unit());
        user.withArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", logins.passwordOrMake(office, person.user()))
                .put("temporary", false);
        person.roles().forEach(user.withArray("realmRoles")::add);
        return user;
    }

    private ObjectNode agency() {
        ObjectNode user = JSON.createObjectNode();
        user.put("username", "service-account-" + AGENCY_CLIENT);
        user.put("enabled", true);
        user.put("serviceAccountClientId", AGENCY_CLIENT);
        String code = office.code().toUpperCase(Locale.ROOT);
        attributes(user, code + "-M-0001", code + "-A-0001", "agency");
        user.withArray("realmRoles").add("agency");
        return user;
    }

    private static void attributes(
            ObjectNode user, String personNumber, String officialNumber, String unit) {
        ObjectNode attributes = user.withObject("attributes");
        attributes.withArray("person_number").add(personNumber);
        attributes.withArray("official_number").add(officialNumber);
        attributes.withArray("unit").add(unit);
    }

    private static ObjectNode client(ObjectNode realm, String id) {
        for (var client : realm.withArray("clients")) {
            if (client.path("clientId").asString().equals(id)) {
                return (ObjectNode) client;
            }
        }
        throw new IllegalStateException("The realm file names no client " + id);
    }

    private ArrayNode gateways() {
        ArrayNode addresses = JSON.createArrayNode();
        gatewayPorts.forEach(port -> addresses.add("http://127.0.0.1:" + port + "/*"));
        return addresses;
    }

    static String resource(String name) throws IOException {
        try (InputStream stream = RealmFile.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static List<String> lines(String name) throws IOException {
        return resource(name).lines().toList();
    }
}
