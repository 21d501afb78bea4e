package org.liaison.launcher.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.operator.office.Installation;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.PortPlan;
import org.liaison.operator.office.StateFolder;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ContainerFilesTest {

    private Path home = Path.of("/");
    private Path spain = Path.of("/");
    private int user;

    @BeforeAll
    void writeThem(@TempDir Path folder) throws Exception {
        home = folder;
        user = write();
        spain = home.resolve("offices/es");
    }

    @Test
    void holdWhatEachContainerIsGiven() {
        assertThat(
                        List.of(
                                "secrets/postgres/superuser",
                                "secrets/kafka/partner-listener.pem",
                                "secrets/kafka/broker.pem",
                                "secrets/founding/founding.pem",
                                "secrets/founding/config/liaison.kafka.password",
                                "secrets/audit-service/config/liaison.kafka.password",
                                "secrets/bridge/bridge.pem",
                                "secrets/bridge/bridge-from-cn.properties",
                                "secrets/keycloak/es-realm.json",
                                "secrets/case-service/config/spring.flyway.password",
                                "secrets/exchange-service/instruments/es-cn-2026-thb.json",
                                "secrets/audit-service/config/spring.datasource.password",
                                "config/gateway.yml",
                                "config/trusted-bridges.pem",
                                "config/trusted-brokers.pem",
                                "config/bridge-from-cn.properties"))
                .allSatisfy(file -> assertThat(spain.resolve(file)).isNotEmptyFile());
    }

    @Test
    void keepSecretsToTheUserOfTheContainers() throws IOException {
        try (Stream<Path> files = Files.walk(spain.resolve("secrets"))) {
            assertThat(files.toList())
                    .allSatisfy(file -> {
                        assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(user);
                        assertThat(
                                        PosixFilePermissions.toString(
                                                Files.getPosixFilePermissions(file)))
                                .endsWith("------");
                    });
        }
        assertThat(user).isNotZero();
    }

    @Test
    void findOneAnotherByTheNamesOfTheNetworks() throws IOException {
        assertThat(Files.readString(spain.resolve("config/case-service.yml")))
                .contains(
                        "keys-dir: \"/run/liaison/secrets\"",
                        "bootstrap-servers: kafka:9092",
                        "url: jdbc:postgresql://postgres:5432/cases",
                        "issuer: http://127.0.0.1:19130/realms/es",
                        "backchannel: http://keycloak:8080/realms/es",
                        "port: 8080");
        assertThat(Files.readString(spain.resolve("config/bridge-from-cn.properties")))
                .contains("cn.bootstrap.servers=cn-listener:9093")
                .contains("es.bootstrap.servers=kafka:9092");
    }

    @Test
    void neverReplaceASecret() throws Exception {
        // given
        Map<Path, String> before = secrets();

        // when
        write();

        // then
        assertThat(secrets()).isEqualTo(before);
    }

    private Map<Path, String> secrets() throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(spain.resolve("secrets"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file, HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    private int write() throws Exception {
        LauncherSettings settings =
                new LauncherSettings(
                        Installation.find(), new StateFolder(home), new PortPlan(19_000, true));
        return new ContainerFiles(settings).write();
    }
}
