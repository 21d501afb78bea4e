package org.liaison.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.liaison.cases.RunningCaseService;
import org.liaison.cases.instrument.InstrumentFixture;
import org.liaison.cases.instrument.Instruments;
import org.liaison.testkit.EmbeddedKafka;

/// The service starts on an empty PostgreSQL, before exchange-service made the topics it writes.
/// The one test that waits for this: a start without them takes half a minute.
@TestInstance(Lifecycle.PER_CLASS)
class CaseServiceStartsIT {

    private final EmbeddedKafka kafka = EmbeddedKafka.emptied();
    private final RunningCaseService service =
            RunningCaseService.start("liaison.kafka.bootstrap-servers=" + kafka.bootstrapServers());

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void isReadyOnAnEmptyDatabase() throws Exception {
        // when
        HttpResponse<String> readiness =
                service.send(service.request("/actuator/health/readiness", ""));
        // then
        assertThat(readiness.statusCode()).isEqualTo(200);
        assertThat(readiness.body()).contains("UP");
    }

    @Test
    void readsTopicsThatAreMadeAfterItsStart() {
        // when
        try (ExchangeServiceStandIn exchange = new ExchangeServiceStandIn(kafka)) {
            exchange.publish(InstrumentFixture.treaty());
            exchange.rubbish();
            // then
            soon().until(() ->
                    service.context()
                            .getBean(Instruments.class)
                            .find(InstrumentFixture.REF)
                            .isPresent());
            soon().until(() -> exchange.setAside() == 1);
        }
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(60));
    }
}
