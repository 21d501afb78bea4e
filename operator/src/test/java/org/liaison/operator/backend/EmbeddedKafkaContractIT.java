package org.liaison.operator.backend;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.testkit.EmbeddedKafka;

/// The broker of the tests keeps the contract of an office's.
final class EmbeddedKafkaContractIT extends KafkaContract {

    private @Nullable EmbeddedKafka broker;

    @Override
    void start(Addresses addresses, ListenerSecurity security) {
        String controller = "127.0.0.1:" + LoopbackContainer.freePort();
        Map<String, String> settings = officeSettings(security);
        settings.put("listeners", addresses.advertised() + ",CONTROLLER://" + controller);
        settings.put("advertised.listeners", addresses.advertised());
        settings.put("controller.quorum.voters", "1@" + controller);
        broker = EmbeddedKafka.start(settings);
    }

    @Override
    void stop() {
        if (broker != null) {
            broker.close();
        }
    }
}
