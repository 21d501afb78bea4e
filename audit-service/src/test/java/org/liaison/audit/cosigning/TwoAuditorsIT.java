package org.liaison.audit.cosigning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.kit.kafka.LogCommit;
import org.liaison.log.verify.Verifier;
import org.liaison.schemas.Topics;
import org.liaison.schemas.audit.DisclosureEntry;
import org.liaison.schemas.audit.DisclosureEntryKind;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.testkit.EmbeddedKafka;
import org.liaison.testkit.hostile.HostileRecords;

/// Two offices as they run, each with its broker, database and realm: what an auditor in the one
/// fetches of the other's log is valid under a policy that came by another way.
class TwoAuditorsIT {

    private static final String ES_SENT = "/api/logs/partners/es/entries/to-cn/proof";
    private static final String CN_SENT = "/api/logs/partners/cn/entries/to-es/proof";

    @TempDir private Path esSecrets = Path.of("");
    @TempDir private Path cnSecrets = Path.of("");
    private final EmbeddedKafka abroad = EmbeddedKafka.start();
    private RunningAuditOffice es;
    private RunningAuditOffice cn;

    @BeforeEach
    void start() throws Exception {
        es = new RunningAuditOffice("es", "cn", esSecrets, EmbeddedKafka.emptied());
        cn = new RunningAuditOffice("cn", "es", cnSecrets, abroad);
        es.pin(cn);
        cn.pin(es);
    }

    @AfterEach
    void stop() {
        es.close();
        cn.close();
        abroad.close();
    }

    @Test
    void holdEachOthersProofsCosignedAtHomeAndJudgeThemOffline() throws Exception {
        // given
        DisclosureEntry sent = entry("es", "cn", "to-cn");
        es.log(sent);
        cn.log(entry("cn", "es", "to-es"));

        // when
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    es.carryTo(cn);
                    cn.carryTo(es);
                    assertThat(cn.ask(ES_SENT, "auditor").statusCode()).isEqualTo(200);
                    assertThat(es.ask(CN_SENT, "auditor").statusCode()).isEqualTo(200);
                    assertThat(es.ask(cosigned(sent), "auditor").statusCode()).isEqualTo(200);
                });

        // then
        assertThat(judged(cn.ask(ES_SENT, "auditor"), es, cn))
                .startsWith("VALID entry ")
                .contains(" of liaison/es/disclosures ")
                .endsWith(" cosigned by cn");
        assertThat(judged(es.ask(CN_SENT, "auditor"), cn, es))
                .startsWith("VALID entry ")
                .contains(" of liaison/cn/disclosures ")
                .endsWith(" cosigned by es");
        assertThat(judged(es.ask(cosigned(sent), "auditor"), es, cn)).startsWith("VALID entry ");
        assertThat(judged(es.ask("/api/logs/disclosures/checkpoint?cosigned", "auditor"), es, cn))
                .startsWith("VALID checkpoint of liaison/es/disclosures ")
                .endsWith(" cosigned by cn");
        assertThat(judged(es.ask("/api/logs/disclosures/checkpoint", "auditor"), es, cn))
                .startsWith("INVALID quorum-not-met");
        assertThat(es.ask("/api/logs/access/checkpoint?cosigned", "auditor").statusCode())
                .isEqualTo(404);
        assertThat(cn.ask(ES_SENT, "officer").statusCode()).isEqualTo(403);
        assertThat(lines(es, "/api/disclosures")).containsOnlyOnce("to-cn").doesNotContain("PADD");
        assertThat(lines(es, "/api/disclosures?kind=PADDING")).contains("PADDING");
        assertThat(lines(es, "/api/audit-alarms") + lines(cn, "/api/audit-alarms"))
                .doesNotContain("checkpoint-")
                .doesNotContain("proof-refused")
                .doesNotContain("untrusted-key");
        goOnBehindWhateverAPartnerSays();
        tellWhenATopicBeginsAnew();
    }

    private void goOnBehindWhateverAPartnerSays() throws Exception {
        // when
        es.hostile(
                new HostileRecords(new Random(HostileRecords.seed())),
                Math.max(50, HostileRecords.count() / 10));
        es.log(entry("es", "cn", "to-cn-behind"));
        cn.log(entry("cn", "es", "to-es-behind"));

        // then
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    es.carryTo(cn);
                    cn.carryTo(es);
                    assertThat(
                                    es.ask(CN_SENT.replace("to-es", "to-es-behind"), "auditor")
                                            .statusCode())
                            .isEqualTo(200);
                    assertThat(lines(es, "/api/disclosures")).contains("to-cn-behind");
                });
    }

    /// Offsets are had a second time: what comes at them is not taken for what came before.
    private void tellWhenATopicBeginsAnew() throws Exception {
        // when
        cn.makeAnew(Topics.AUDIT_DISCLOSURES);
        cn.log(entry("cn", "es", "to-es-from-another-topic"));

        // then
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(cn.said()).isEqualTo(LogCommit.STOPPED));
        assertThat(lines(cn, "/api/audit-alarms")).containsOnlyOnce("topic-begun-anew");
        assertThat(lines(cn, "/api/disclosures")).doesNotContain("to-es-from-another-topic");
    }

    private static String cosigned(DisclosureEntry entry) {
        return "/api/logs/disclosures/entries/" + entry.getEntryId() + "/proof?cosigned";
    }

    private static String lines(RunningAuditOffice office, String path) throws Exception {
        return office.ask(path, "auditor").body();
    }

    private static DisclosureEntry entry(String from, String to, String messageId) {
        return AuditOffice.entry(DisclosureEntryKind.SENT, MessageKind.ANSWER, from, to, messageId)
                .setAt(Instant.parse("2026-11-22T10:00:00Z"))
                .build();
    }

    private static String judged(
            HttpResponse<String> answer, RunningAuditOffice log, RunningAuditOffice cosigner)
            throws Exception {
        String policy =
                "log %s\nwitness %s %s\nquorum %2$s\n"
                        .formatted(
                                log.verifierKey("disclosures"),
                                cosigner.code(),
                                cosigner.verifierKey("cosigner"));
        return Verifier.judge(
                        Optional.of(policy.getBytes(StandardCharsets.UTF_8)),
                        List.of(answer.body().getBytes(StandardCharsets.UTF_8)))
                .getFirst()
                .line();
    }
}
