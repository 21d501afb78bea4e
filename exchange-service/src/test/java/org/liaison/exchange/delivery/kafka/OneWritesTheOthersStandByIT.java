package org.liaison.exchange.delivery.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.exchange.channel.ChannelHealth;
import org.liaison.exchange.channel.ChannelView;
import org.liaison.exchange.channel.Direction;
import org.liaison.exchange.delivery.Notes;
import org.liaison.exchange.delivery.Outgoing;
import org.liaison.exchange.fixture.Draft;
import org.liaison.exchange.fixture.HostilePartner;
import org.liaison.exchange.fixture.RunningOffice;
import org.liaison.exchange.fixture.Treaties;
import org.liaison.exchange.fixture.TwoOffices;
import org.liaison.exchange.instrument.Instruments;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.policy.Instrument;
import org.liaison.policy.instrument.InstrumentState;
import org.liaison.schemas.cases.DisclosureOutcome;
import org.liaison.schemas.exchange.SealedMessage;
import org.liaison.testkit.hostile.HostileRecords;
import org.springframework.context.ConfigurableApplicationContext;

/// Two processes of the service at one broker: a channel has one writer, whichever it is.
class OneWritesTheOthersStandByIT {

    private static final String OUT = "exchange.es.cn";
    private static final String EVIDENCE = "evidence.es.cn";
    private static final AvroCodec<SealedMessage> SEALED =
            AvroCodec.of(SealedMessage.getClassSchema(), SealedMessage.class);
    private static final AvroCodec<DisclosureOutcome> OUTCOME =
            AvroCodec.of(DisclosureOutcome.getClassSchema(), DisclosureOutcome.class);

    private final Path keys = TwoOffices.copyOfKeys("es", made());
    private final RunningOffice es = new RunningOffice(keys);
    private final ConfigurableApplicationContext standby = es.another();
    private final Instant now = Clock.systemUTC().instant();

    @BeforeEach
    void theFirstReads() {
        soon().until(() -> es.bean(ChannelHealth.class).isWatched());
        soon().until(() -> !es.committed(EVIDENCE).isEmpty());
        assertThat(standby.getBean(ChannelHealth.class).isWatched()).isFalse();
    }

    @AfterEach
    void stop() {
        standby.close();
        es.close();
    }

    @Test
    void theOtherGoesOnWhereTheFirstStoodAndNothingIsLostOrDoubled() {
        // given
        HostilePartner cn = new HostilePartner(new HostileRecords(new Random(1)));
        send(cn.good(HostilePartner.fromChina("from the partner")));
        es.send("case.authorisations", Draft.request("before", now).sealedRecord());
        soon().until(() -> outcomes() == 1);
        soon().until(() -> !es.committed("case.deliveries").isEmpty());

        // when
        es.stop();
        send(cn.heartbeat());
        send(cn.heartbeat());
        es.send("case.authorisations", Draft.request("after", now).sealedRecord());

        // then
        soon().until(() -> outcomes() == 2);
        assertThat(standby.getBean(ChannelHealth.class).isWatched()).isTrue();
        assertThat(sequences(OUT)).containsExactly(1L, 2L);
        List<Long> evidence = sequences(EVIDENCE);
        assertThat(evidence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, evidence.size()).boxed().toList());
        knowsWhatArrivedBeforeItRead();
        followsTheFolderOfInstruments();
    }

    /// Heartbeats come before any record of the channel.
    private void knowsWhatArrivedBeforeItRead() {
        ChannelHealth health = standby.getBean(ChannelHealth.class);
        soon().until(() -> inbound(health).lastHeartbeatAt() != null);
        assertThat(inbound(health).lastSequence()).isEqualTo(1);
        assertThat(inbound(health).alarms()).isEmpty();
    }

    private static ChannelView inbound(ChannelHealth health) {
        return health.views().stream()
                .filter(view -> view.direction() == Direction.IN)
                .findFirst()
                .orElseThrow();
    }

    private void followsTheFolderOfInstruments() {
        // when: signed by one party alone
        Instrument suspended = Treaties.suspendedFrom(now.minusSeconds(60));
        write("alone.json", TwoOffices.signed(suspended, "es"));
        es.send("case.authorisations", Draft.request("in force", now).sealedRecord());
        soon().until(() -> outcomes() == 3);
        // then
        assertThat(sequences(OUT)).hasSize(3);

        // when: signed by both
        write("suspension.json", TwoOffices.signed(suspended, "es", "cn"));
        // then
        Instruments instruments = standby.getBean(Instruments.class);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        instruments.version(suspended.ref()).orElseThrow().stateAt(now)
                                == InstrumentState.SUSPENDED);
        es.send("case.authorisations", Draft.request("suspended", now).sealedRecord());
        soon().until(() -> outcomes() == 4);
        assertThat(sequences(OUT)).hasSize(3);
        soon().until(() -> es.committed("exchange.instruments").size() > 1);
    }

    private void write(String name, String file) {
        try {
            Files.writeString(keys.resolve("instruments").resolve(name), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(HostilePartner.Sent sent) {
        es.send(sent.topic(), sent.value().get());
    }

    private static Path made() {
        try {
            return Files.createTempDirectory("liaison-standby-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whoWasReplacedCannotWriteAnyMore() {
        // given
        TransactionalSender replaced = es.bean(TransactionalSender.class);
        TransactionalSender replacing = standby.getBean(TransactionalSender.class);
        replaced.sendAlone(() -> List.of(note("before")));

        // when: the other one begins to write while the first is at it
        var attempt =
                assertThatThrownBy(() ->
                        replaced.sendAlone(() -> {
                            replacing.sendAlone(() -> List.of(note("other")));
                            return List.of(note("too late"));
                        }));

        // then
        attempt.isInstanceOf(RuntimeException.class);
        assertThat(notes()).containsExactly("before", "other");
    }

    private static Outgoing note(String text) {
        return Notes.of("case.authorisations.dlq", text);
    }

    private List<String> notes() {
        return es.committed("case.authorisations.dlq").stream()
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .toList();
    }

    private int outcomes() {
        return es.opened("case.outcomes", OUTCOME::decode).size();
    }

    private List<Long> sequences(String channel) {
        return es.committed(channel).stream()
                .map(value -> SEALED.decode(value).getSequence())
                .toList();
    }

    private static ConditionFactory soon() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(300));
    }
}
