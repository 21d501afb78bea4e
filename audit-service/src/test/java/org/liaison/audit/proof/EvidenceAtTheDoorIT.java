package org.liaison.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.audit.AuditServiceApplication;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.keys.OfficeKeys;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.log.tree.Hash;
import org.liaison.log.verify.Verifier;
import org.liaison.schemas.Topics;
import org.liaison.schemas.audit.DisclosureEntry;
import org.liaison.schemas.audit.DisclosureEntryKind;
import org.liaison.schemas.exchange.Digest;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.testkit.EmbeddedKafka;
import org.liaison.testkit.EmbeddedPostgres;
import org.liaison.testkit.TokenIssuer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole service: from the topic to a file that an auditor checks at home.
class EvidenceAtTheDoorIT {

    private static final String PROOF = "/api/logs/disclosures/entries/entry-1/proof";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir private Path secrets = Path.of("");

    @Test
    void goesFromTheTopicToAnAuditorAndToNobodyElse() throws Exception {
        // given
        OfficeKeys.generate(secrets, "es");
        byte[] entry =
                AvroCodec.of(DisclosureEntry.getClassSchema(), DisclosureEntry.class)
                        .encode(entry());
        EmbeddedKafka kafka = EmbeddedKafka.emptied();
        try (TokenIssuer realm = TokenIssuer.start("es");
                ConfigurableApplicationContext service = start(kafka, realm)) {
            String door =
                    "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
            String auditor = realm.token("ES-9", "auditor");
            // when
            send(kafka, entry);
            await().untilAsserted(() ->
                    assertThat(get(door + PROOF, auditor).statusCode()).isEqualTo(200));
            // then
            assertThat(judged(get(door + PROOF, auditor).body()))
                    .isEqualTo(
                            "VALID entry 0 of liaison/es/disclosures at size 1 leaf "
                                    + Hash.ofLeaf(entry).hex());
            assertThat(judged(get(door + "/api/logs/disclosures/checkpoint", auditor).body()))
                    .startsWith("VALID checkpoint of liaison/es/disclosures at size 1");
            assertThat(judged(get(door + "/api/logs/disclosures/growth?from=0", auditor).body()))
                    .startsWith("VALID growth");
            assertThat(get(door + "/api/logs/disclosures/tile/0/000.p/1", auditor).statusCode())
                    .isEqualTo(200);
            assertThat(get(door + "/api/logs/none/checkpoint", auditor).statusCode())
                    .isEqualTo(404);
            assertThat(get(door + PROOF, realm.token("ES-1", "officer")).statusCode())
                    .isEqualTo(403);
            assertThat(get(door + PROOF, "").statusCode()).isEqualTo(401);
        }
    }

    private void send(EmbeddedKafka kafka, byte[] entry) {
        OfficeSeal seal =
                OfficeSeal.from(secrets.resolve("audit-service").resolve("office-key.json"));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            var _ =
                    producer.send(
                            new ProducerRecord<>(
                                    Topics.AUDIT_DISCLOSURES,
                                    seal.seal(Topics.AUDIT_DISCLOSURES, entry)));
        }
    }

    private static DisclosureEntry entry() {
        return DisclosureEntry.newBuilder()
                .setEntryId("entry-1")
                .setRandom(ByteBuffer.wrap(new byte[16]))
                .setKind(DisclosureEntryKind.SENT)
                .setAt(Instant.parse("2026-11-22T10:00:00Z"))
                .setMessageId("message-1")
                .setMessageKind(MessageKind.REQUEST)
                .setExchangeFileId("file-1")
                .setContentDigest(new Digest(new byte[32]))
                .setOriginOffice("es")
                .setOriginUnit("ucrif")
                .setRecipientOffice("cn")
                .setRecipientUnit("ncb")
                .setDrafter("ES-1")
                .setAuthoriser("ES-2")
                .setRole("supervisor")
                .setJustification("file-1")
                .setInstrumentId("es-cn-2026-thb")
                .setInstrumentVersion(1)
                .setPurpose("prevent-detect-investigate")
                .setTransferGround("led-37-1-a")
                .setAssuranceIds(List.of())
                .setRule("")
                .setInternalGround("")
                .setClasses(List.of())
                .setPersonCommitments(List.of())
                .build();
    }

    private HttpResponse<String> get(String url, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /// With the verifier key that an administrator carried over.
    private String judged(String file) throws Exception {
        String key = Files.readString(secrets.resolve("audit-service/checkpoint/disclosures.vkey"));
        return Verifier.judge(
                        Optional.of(
                                "log %s\nquorum none\n"
                                        .formatted(key.strip())
                                        .getBytes(StandardCharsets.UTF_8)),
                        List.of(file.getBytes(StandardCharsets.UTF_8)))
                .getFirst()
                .line();
    }

    private ConfigurableApplicationContext start(EmbeddedKafka kafka, TokenIssuer realm) {
        EmbeddedPostgres.Database database = EmbeddedPostgres.freshDatabase("audit");
        return new SpringApplicationBuilder(AuditServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--liaison.office=es",
                        "--liaison.country=ES",
                        "--liaison.unit=ucrif",
                        "--liaison.zone=Europe/Madrid",
                        "--liaison.partners=cn",
                        "--liaison.keys-dir=" + secrets.resolve("audit-service"),
                        "--liaison.instance=0",
                        // No padding before the hour is full.
                        "--liaison.beat.entries=1",
                        "--liaison.case-url=http://127.0.0.1:1",
                        "--liaison.exchange-url=http://127.0.0.1:1",
                        "--liaison.identity.issuer=" + realm.issuer(),
                        "--liaison.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=" + database.app(),
                        "--spring.datasource.password=x",
                        "--spring.flyway.user=" + database.owner(),
                        "--spring.flyway.password=x",
                        "--spring.flyway.placeholders.app=" + database.app());
    }
}
