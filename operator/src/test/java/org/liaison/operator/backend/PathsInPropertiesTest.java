package org.liaison.operator.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.OfficeFolder;
import org.liaison.operator.office.PortPlan;
import org.liaison.operator.office.Profile;

/// Kafka's programs read the path that was written, and no folder beside it.
final class PathsInPropertiesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/casa ñ/家", "/a#b=c d", "/back\\slash", "/tab\there", "/é", "/𠮷"})
    void areWhatTheReaderFinds(String home) throws IOException {
        // given
        Path path = Path.of(home);
        BrokerProperties broker =
                new BrokerProperties(
                        Office.ES,
                        new PortPlan(PortPlan.USUAL_BASE),
                        path,
                        ListenerSecurity.of(new OfficeFolder(path)),
                        1,
                        Profile.SINGLE);
        BridgeProperties bridge =
                new BridgeProperties(
                        Office.ES, Office.CN, "127.0.0.1:1", "127.0.0.1:2", path, path, path, 1);
        // when
        Properties atBroker = read(broker.render());
        Properties atBridge = read(bridge.render());
        // then
        assertThat(atBroker).containsEntry("log.dirs", home);
        assertThat(atBroker.getProperty("listener.name.partner.ssl.keystore.location"))
                .startsWith(home + "/");
        assertThat(atBridge)
                .containsEntry("cn.ssl.keystore.location", home)
                .containsEntry("cn.ssl.truststore.location", home)
                .containsEntry("es.sasl.jaas.config", "${file:" + home + ":jaas}");
    }

    private static Properties read(String file) throws IOException {
        Properties properties = new Properties();
        properties.load(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        return properties;
    }
}
