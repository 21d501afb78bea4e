package org.liaison.launcher.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.operator.backend.ServiceName;
import org.liaison.operator.office.Installation;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.PortPlan;
import org.liaison.operator.office.StateFolder;

final class ServicePropertiesTest {

    private static final LauncherSettings SETTINGS =
            new LauncherSettings(
                    new Installation(Path.of("/project")),
                    new StateFolder(Path.of("/state")),
                    new PortPlan(PortPlan.USUAL_BASE));

    @Test
    void nameTheOfficeItsNeighboursAndTheFolderOfTheSecrets() {
        // given
        ServiceProperties properties =
                ServiceProperties.onLoopback(SETTINGS, Office.ES, ServiceName.CASE, 1);

        // when
        String file = properties.render();

        // then
        assertThat(file)
                .isEqualTo(
                        """
                        liaison:
                          office: es
                          country: ES
                          unit: ucrif
                          zone: Europe/Madrid
                          partners: [cn]
                          keys-dir: "/state/offices/es/secrets/case-service"
                          instance: 0
                          # An hour in an office's service; nobody who tries this out waits so long.
                          beat: {interval: 30s, entries: 64}
                          case-url: http://127.0.0.1:18101
                          exchange-url: http://127.0.0.1:18102
                          audit-url: http://127.0.0.1:18103
                          kafka:
                            bootstrap-servers: 127.0.0.1:18120
                          identity:
                            issuer: http://127.0.0.1:18000/realms/es
                        server:
                          address: 127.0.0.1
                          port: 18101
                        spring:
                          config:
                            import: "configtree:/state/offices/es/secrets/case-service/config/"
                          datasource:
                            url: jdbc:postgresql://127.0.0.1:18110/cases
                            username: cases_app
                          flyway:
                            user: cases_owner
                            placeholders:
                              app: cases_app
                        """);
    }

    @Test
    void giveTheGatewayNoDatabase() {
        // given
        ServiceProperties properties =
                ServiceProperties.onLoopback(SETTINGS, Office.CN, ServiceName.GATEWAY, 1);

        // when
        String file = properties.render();

        // then
        assertThat(file).contains("port: 18200").doesNotContain("datasource", "flyway");
    }

    @Test
    void tellTheGatewayUnderWhichAddressPeopleKnowIt() {
        assertThat(
                        ServiceProperties.onLoopback(SETTINGS, Office.CN, ServiceName.GATEWAY, 1)
                                .render())
                .contains("\n  public-url: http://127.0.0.1:18200\n");
    }

    @Test
    void letAProcessThatDiedBeMissedSoonOnlyWhereThatWasChosen(@TempDir Path home) {
        // given
        LauncherSettings settings =
                new LauncherSettings(
                        new Installation(Path.of("/project")),
                        new StateFolder(home),
                        new PortPlan(PortPlan.USUAL_BASE));
        String before = rendered(settings);

        // when
        settings.state().chooseShortLife();

        // then
        assertThat(before).doesNotContain("session-timeout");
        assertThat(rendered(settings))
                .contains(
                        """
                          kafka:
                            bootstrap-servers: 127.0.0.1:18120
                            session-timeout-millis: 6000
                        """);
    }

    private static String rendered(LauncherSettings settings) {
        return ServiceProperties.onLoopback(settings, Office.ES, ServiceName.CASE, 1).render();
    }
}
