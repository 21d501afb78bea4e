package org.liaison.exchange.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.liaison.exchange.channel.ChannelHealth;
import org.liaison.exchange.channel.ChannelView;
import org.liaison.exchange.channel.Direction;
import org.liaison.exchange.channel.KeptAlarm;
import org.liaison.exchange.deadletter.DeadLetterBox;
import org.liaison.exchange.fixture.Draft;
import org.liaison.exchange.fixture.HostilePartner;
import org.liaison.exchange.fixture.RunningOffice;
import org.liaison.schemas.cases.Delivery;
import org.liaison.schemas.cases.DisclosureOutcome;
import org.liaison.testkit.hostile.HostileRecords;

/// Whatever a partner, a bridge or a broker delivers stops no other channel and nothing inside the
/// office; on its own channel only what our broker refuses.
///
/// `-Dliaison.hostile.records=N -Dliaison.hostile.seed=S` make more and others.
class WhateverIsDeliveredIT {

    private static final String IN = "exchange.cn.es";
    private static final int BATCH = 50;
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final RunningOffice ES = new RunningOffice();

    private final List<String> arriving = new ArrayList<>();
    private final List<String> leaving = new ArrayList<>();

    @AfterAll
    static void stop() {
        ES.close();
    }

    @Test
    void stopsNothingBehindItAndNothingElse() {
        HostilePartner partner =
                new HostilePartner(new HostileRecords(new Random(HostileRecords.seed())));
        int batches = Math.max(1, HostileRecords.count() / BATCH);
        for (int batch = 0; batch < batches; batch++) {
            // given
            for (int record = 0; record < BATCH; record++) {
                send(partner.next());
            }
            if (batch == batches / 2) {
                ES.restart();
            }
            // when
            goodOnes(partner, batch);
            // then
            await().atMost(SOON).untilAsserted(() -> assertThat(delivered()).containsAll(arriving));
            await().atMost(SOON).untilAsserted(() -> assertThat(published()).containsAll(leaving));
        }
        everyPageAnswers();
    }

    private void goodOnes(HostilePartner partner, int batch) {
        Draft in = HostilePartner.fromChina("good-in-" + batch);
        Draft out = Draft.request("good-out-" + batch, Clock.systemUTC().instant());
        arriving.add(in.messageId());
        leaving.add(out.messageId());
        send(partner.good(in));
        ES.send("case.authorisations", out.sealedRecord());
    }

    private static void send(HostilePartner.Sent sent) {
        ES.send(sent.topic(), sent.value().get());
    }

    private static List<String> delivered() {
        return ES.opened("case.deliveries", Codecs.DELIVERY::decode).stream()
                .map(Delivery::getMessageId)
                .toList();
    }

    private static List<String> published() {
        return ES.opened("case.outcomes", Codecs.OUTCOME::decode).stream()
                .map(DisclosureOutcome::getMessageId)
                .toList();
    }

    private static void everyPageAnswers() {
        assertThat(ES.bean(DeadLetterBox.class).list("", 200)).isNotEmpty();
        String officer = ES.token("ES-1", "officer");
        assertThat(ES.ask("GET", "/api/channels", officer).statusCode()).isEqualTo(200);
        assertThat(ES.bean(ChannelHealth.class).views())
                .filteredOn(view -> view.direction() == Direction.IN)
                .flatExtracting(ChannelView::alarms)
                .extracting(KeptAlarm::channel)
                .containsOnly(IN);
    }
}
