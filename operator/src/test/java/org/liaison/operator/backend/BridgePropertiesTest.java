package org.liaison.operator.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.liaison.operator.office.Office;

final class BridgePropertiesTest {

    @Test
    void pullExactlyTheTwoTopicsOfThePartnerForUs() throws IOException {
        // given
        BridgeProperties bridge = bridge();

        // when
        Properties read = read(bridge);

        // then
        assertThat(read.getProperty("cn->es.topics"))
                .isEqualTo("exchange\\.cn\\.es,evidence\\.cn\\.es");
        assertThat(read.getProperty("cn->es.enabled")).isEqualTo("true");
        assertThat(read.getProperty("es->cn.enabled")).isEqualTo("false");
    }

    @Test
    void takeOnlyWhatIsCommittedAndWriteNothingAtThePartners() throws IOException {
        // given
        BridgeProperties bridge = bridge();

        // when
        Properties read = read(bridge);

        // then
        assertThat(read)
                .containsEntry("cn->es.source.consumer.isolation.level", "read_committed")
                .containsEntry("cn->es.offset-syncs.topic.location", "target")
                .containsEntry("emit.heartbeats.enabled", "false")
                .containsEntry("emit.checkpoints.enabled", "false")
                .containsEntry("sync.topic.configs.enabled", "false")
                .containsEntry("sync.topic.acls.enabled", "false");
    }

    @Test
    void comeToThePartnersListenerWithACertificate() throws IOException {
        // given
        BridgeProperties bridge = bridge();

        // when
        Properties read = read(bridge);

        // then
        assertThat(read)
                .containsEntry("cn.bootstrap.servers", "127.0.0.1:18221")
                .containsEntry("cn.security.protocol", "SSL")
                .containsEntry("es.bootstrap.servers", "127.0.0.1:18120");
    }

    @Test
    void comeToTheOwnBrokerWithAPasswordThatIsNotInThisFile() throws IOException {
        // given
        BridgeProperties bridge = bridge();

        // when
        Properties read = read(bridge);

        // then
        assertThat(read)
                .containsEntry("es.security.protocol", "SASL_PLAINTEXT")
                .containsEntry("es.sasl.mechanism", "SCRAM-SHA-512")
                .containsEntry(
                        "es.sasl.jaas.config", "${file:/secrets/bridge-from-cn.properties:jaas}");
    }

    @Test
    void lookForPluginsOnlyWhereTheyAnnounceThemselves() throws IOException {
        // given
        BridgeProperties bridge = bridge();

        // when
        Properties read = read(bridge);

        // then
        assertThat(read)
                .containsEntry("plugin.discovery", "service_load")
                .containsEntry("es.plugin.discovery", "service_load");
    }

    private static BridgeProperties bridge() {
        return new BridgeProperties(
                Office.ES,
                Office.CN,
                "127.0.0.1:18221",
                "127.0.0.1:18120",
                Path.of("/secrets/bridge-from-cn.properties"),
                Path.of("/secrets/bridge.pem"),
                Path.of("/config/trusted.pem"),
                1);
    }

    private static Properties read(BridgeProperties bridge) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(bridge.render()));
        return properties;
    }
}
