package org.liaison.audit.disclosurefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.DeflaterOutputStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.audit.AuditServiceApplication;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.ids.ContentDigest;
import org.liaison.kit.keys.DisclosureFileKey;
import org.liaison.kit.keys.OfficeKeys;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.schemas.Topics;
import org.liaison.schemas.audit.DisclosureEntry;
import org.liaison.schemas.audit.DisclosureEntryKind;
import org.liaison.schemas.audit.DisclosureFile;
import org.liaison.schemas.cases.ErasureFollowed;
import org.liaison.schemas.cases.LocalPerson;
import org.liaison.schemas.cases.PersonsErased;
import org.liaison.schemas.exchange.Authorisation;
import org.liaison.schemas.exchange.AuthorisationStatement;
import org.liaison.schemas.exchange.CancellationBody;
import org.liaison.schemas.exchange.Digest;
import org.liaison.schemas.exchange.MessageContent;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.schemas.exchange.Salt;
import org.liaison.testkit.EmbeddedKafka;
import org.liaison.testkit.EmbeddedPostgres;
import org.liaison.testkit.TokenIssuer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/// The whole audit service: what left is shown to an auditor once, when another person agreed, and
/// that is on record first.
class TwoPersonsOpenADisclosureFileIT {

    private static final String CANARY = "Canary Wang Fang";
    private static final String PERSON = "0191d5a0-0000-8000-8000-00000000000a";
    private static final String STALE_FROM = "auth_time";

    @TempDir private static Path secrets = Path.of("");

    private static EmbeddedKafka kafka;
    private static TokenIssuer realm;
    private static HttpServer caseService;
    private static EmbeddedPostgres.Database database;
    private static ConfigurableApplicationContext service;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicReference<byte[]> SEALED = new AtomicReference<>(new byte[0]);

    @BeforeAll
    static void startWithOneMessageInTheLog() throws IOException {
        OfficeKeys.generate(secrets, "es");
        kafka = EmbeddedKafka.emptied();
        realm = TokenIssuer.start("es");
        caseService = caseService();
        database = EmbeddedPostgres.freshDatabase("audit");
        service = start();
        for (String message : List.of("m1", "m2", "m3", "m4", "m5", "m7", "m6")) {
            send(entry(message, content()));
        }
        await().until(() -> asked(post("/api/disclosure-files/m6/openings", auditor(), REASON)));
    }

    @AfterAll
    static void stop() {
        service.close();
        caseService.stop(0);
        realm.close();
    }

    private static final String REASON = "{\"reason\":\"task 7\"}";

    @Test
    void showsExactlyTheBytesThatLeftOnceWithWhyAndRecordsWhoSawWhom() throws Exception {
        // given
        SEALED.set(sealed("m1", content()));
        String opening = opening("m1");
        // when
        HttpResponse<String> confirmed = confirm(opening, supervisor());
        HttpResponse<String> shown = show(opening, auditor());
        // then
        assertThat(confirmed.body()).contains("\"state\":\"confirmed\"", "ES-2");
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(shown.body())
                .contains(
                        CANARY,
                        java.util.Base64.getEncoder().encodeToString(content()),
                        HexFormat.of().formatHex(ContentDigest.of(content())),
                        "\"preview\":{\"why\":\"reduced\"}",
                        PERSON,
                        "vital-interests");
        assertThat(show(opening, auditor()).body())
                .contains("already-shown")
                .doesNotContain(CANARY);
        await().untilAsserted(() ->
                assertThat(accessesOf(PERSON))
                        .contains("CONSULTATION", "ES-9", "task 7 (opened with ES-2)", "\"m1\"")
                        .doesNotContain(CANARY));
    }

    @Test
    void refusesTheSamePersonTwiceAlsoFromAnotherAccount() throws Exception {
        // given
        String opening = opening("m2");
        // when
        HttpResponse<String> again = confirm(opening, auditor());
        HttpResponse<String> otherAccount =
                confirm(
                        opening,
                        realm.token(
                                "ES-77", Map.of("person_number", "person-of-ES-9"), "supervisor"));
        // then
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.body()).contains("urn:liaison:problem:second-person-needed");
        assertThat(otherAccount.body()).contains("urn:liaison:problem:second-person-needed");
        assertThat(show(opening, auditor()).body()).contains("not-confirmed");
    }

    @Test
    void refusesALoginOlderThanFiveMinutesOnBothSides() throws Exception {
        // given
        long stale = Instant.now(Clock.systemUTC()).getEpochSecond() - 301;
        String opening = opening("m3");
        // when
        HttpResponse<String> first =
                post(
                        "/api/disclosure-files/m3/openings",
                        realm.token("ES-9", Map.of(STALE_FROM, stale), "auditor"),
                        REASON);
        HttpResponse<String> second =
                confirm(opening, realm.token("ES-2", Map.of(STALE_FROM, stale), "supervisor"));
        // then
        assertThat(first.body()).contains("urn:liaison:problem:fresh-login-needed");
        assertThat(second.body()).contains("urn:liaison:problem:fresh-login-needed");
    }

    @Test
    void letsNobodyElseAskAgreeOrSee() throws Exception {
        // given
        SEALED.set(sealed("m4", content()));
        String opening = opening("m4");
        // when
        HttpResponse<String> officerAsks =
                post("/api/disclosure-files/m4/openings", realm.token("ES-1", "officer"), REASON);
        HttpResponse<String> supervisorAsks =
                post("/api/disclosure-files/m4/openings", supervisor(), REASON);
        HttpResponse<String> officerAgrees = confirm(opening, realm.token("ES-1", "officer"));
        confirm(opening, supervisor());
        HttpResponse<String> secondSees = show(opening, realm.token("ES-8", "auditor"));
        HttpResponse<String> supervisorSees = show(opening, supervisor());
        // then
        assertThat(List.of(officerAsks, supervisorAsks, officerAgrees, supervisorSees))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(403));
        assertThat(secondSees.body()).contains("not-the-first-person");
        assertThat(post("/api/disclosure-files/m4/openings", auditor(), "{\"reason\":\"\"}").body())
                .contains("urn:liaison:problem:invalid-field");
        assertThat(post("/api/disclosure-files/none/openings", auditor(), REASON).statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesARequestThatWaitedTooLongAndContentThatWasFetchedTooLate() throws Exception {
        // given
        String waited = opening("m5");
        String late = opening("m5");
        confirm(late, supervisor());
        // when
        new JdbcTemplate(database.asSuperuser())
                .update(
                        "update disclosure_opening_step set at = at - interval '61 minutes'"
                                + " where opening_id in (?::uuid, ?::uuid)",
                        waited,
                        late);
        // then
        assertThat(confirm(waited, supervisor()).body()).contains("opening-expired");
        assertThat(show(late, auditor()).body()).contains("opening-expired");
    }

    @Test
    void showsNothingThatIsNotWhatTheLogSays() throws Exception {
        // given
        String changed = confirmedOpening("m6");
        String damaged = confirmedOpening("m6");
        String ofAnother = confirmedOpening("m6");
        // when
        SEALED.set(sealed("m6", content("another text")));
        HttpResponse<String> differs = show(changed, auditor());
        byte[] bit = sealed("m6", content());
        bit[bit.length - 1] ^= 1;
        SEALED.set(bit);
        HttpResponse<String> unreadable = show(damaged, auditor());
        SEALED.set(sealed("m1", content()));
        HttpResponse<String> swapped = show(ofAnother, auditor());
        SEALED.set(new byte[0]);
        HttpResponse<String> missing = show(ofAnother, auditor());
        // then
        assertThat(differs.body()).contains("digest-differs").doesNotContain("another text");
        assertThat(get("/api/audit-alarms", auditor()).body()).contains("disclosure-file-differs");
        assertThat(unreadable.body()).contains("file-damaged");
        assertThat(swapped.body()).contains("file-damaged");
        assertThat(missing.body()).contains("file-missing");
    }

    @Test
    void showsNothingWhenItCannotBePutOnRecord() throws Exception {
        // given
        SEALED.set(sealed("m1", content()));
        String opening = confirmedOpening("m1");
        JdbcTemplate owner = new JdbcTemplate(database.asSuperuser());
        owner.execute("revoke insert on access_log from " + database.app());
        try {
            // when
            HttpResponse<String> answer = show(opening, auditor());
            // then
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("not-on-record").doesNotContain(CANARY);
        } finally {
            owner.execute("grant insert on access_log to " + database.app());
        }
        assertThat(show(opening, auditor()).statusCode()).isEqualTo(200);
    }

    /// The entry stays in the log; who is meant by it goes, and does not come back.
    @Test
    void forgetsWhoWasSeenWhenTheirCaseIsErased() throws Exception {
        // given
        String gone = "0191d5a0-0000-8000-8000-00000000000b";
        SEALED.set(sealed("m7", content(), gone));
        assertThat(show(confirmedOpening("m7"), auditor()).statusCode()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(accessesOf(gone)).contains("\"m7\""));
        String late = confirmedOpening("m7");
        int entries = accesses();
        int salts = salts(gone);
        // when
        send(Topics.CASE_ERASURES, new byte[] {1, 2, 3});
        send(Topics.CASE_ERASURES, erased(gone));
        send(Topics.CASE_ERASURES, erased(gone));
        // then
        await().untilAsserted(() -> assertThat(followed()).hasSize(2));
        assertThat(followed())
                .allSatisfy(said -> {
                    assertThat(said.getErasureId()).isEqualTo("case-7");
                    assertThat(said.getService()).isEqualTo("audit-service");
                    assertThat(said.getSalts()).isPositive().isEqualTo(salts);
                });
        assertThat(salts(gone)).isZero();
        assertThat(accessesOf(gone)).doesNotContain("\"m7\"");
        assertThat(salts(gone)).isZero();
        assertThat(accesses()).isGreaterThanOrEqualTo(entries);
        assertThat(get("/api/accesses?kind=ERASURE", auditor()).body())
                .contains("case-7", "ES-2", "erased at home");
        assertThat(get("/api/audit-alarms", auditor()).body()).contains("record-unreadable");
        // and: who had fetched the file a moment before sees nothing
        assertThat(show(late, auditor()).body()).contains("file-missing");
        assertThat(salts(gone)).isZero();
    }

    private static String accessesOf(String person) throws Exception {
        return post("/api/accesses/by-person", auditor(), "{\"person\":\"" + person + "\"}").body();
    }

    private static int salts(String person) {
        return count("select count(*) from person_commitment where person_key = '" + person + "'");
    }

    private static int accesses() {
        return count("select count(*) from access_entry");
    }

    private static int count(String sql) {
        Integer found = new JdbcTemplate(database.asSuperuser()).queryForObject(sql, Integer.class);
        return found == null ? -1 : found;
    }

    private static byte[] erased(String person) {
        return AvroCodec.of(PersonsErased.getClassSchema(), PersonsErased.class)
                .encode(
                        new PersonsErased(
                                "case-7",
                                Instant.parse("2026-11-22T10:00:00Z"),
                                "ES-2",
                                List.of(),
                                List.of(person),
                                true));
    }

    private static List<ErasureFollowed> followed() {
        TopicPartition topic = new TopicPartition(Topics.CASE_ERASED, 0);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(List.of(topic));
            consumer.seekToBeginning(List.of(topic));
            List<ErasureFollowed> said = new ArrayList<>();
            while (consumer.position(topic)
                    < consumer.endOffsets(List.of(topic)).getOrDefault(topic, 0L)) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record ->
                                said.add(
                                        AvroCodec.of(
                                                        ErasureFollowed.getClassSchema(),
                                                        ErasureFollowed.class)
                                                .decode(
                                                        seal().open(
                                                                        Topics.CASE_ERASED,
                                                                        record.value()))));
            }
            return said;
        }
    }

    private static String confirmedOpening(String message) throws Exception {
        String opening = opening(message);
        confirm(opening, supervisor());
        return opening;
    }

    private static String opening(String message) throws Exception {
        String body =
                post("/api/disclosure-files/" + message + "/openings", auditor(), REASON).body();
        return body.replaceAll(".*\"openingId\":\"([^\"]+)\".*", "$1");
    }

    private static HttpResponse<String> confirm(String opening, String token) throws Exception {
        return post("/api/disclosure-files/openings/" + opening + "/confirmation", token, "");
    }

    private static HttpResponse<String> show(String opening, String token) throws Exception {
        return post("/api/disclosure-files/openings/" + opening + "/content", token, "");
    }

    private static String auditor() {
        return realm.token("ES-9", "auditor");
    }

    private static String supervisor() {
        return realm.token("ES-2", "supervisor");
    }

    private static boolean asked(HttpResponse<String> answer) {
        return answer.statusCode() == 201;
    }

    private static String door(String path) {
        return "http://127.0.0.1:"
                + service.getEnvironment().getProperty("local.server.port")
                + path;
    }

    private static HttpResponse<String> post(String path, String token, String body)
            throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(door(path)))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Liaison-Justification", "task 9")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path, String token) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(door(path)))
                        .header("Authorization", "Bearer " + token)
                        .header("Liaison-Justification", "task 9")
                        .build(),
                BodyHandlers.ofString());
    }

    private static byte[] content() {
        return content(CANARY);
    }

    private static byte[] content(String text) {
        return AvroCodec.of(MessageContent.getClassSchema(), MessageContent.class)
                .encode(
                        MessageContent.newBuilder()
                                .setSalt(new Salt(new byte[32]))
                                .setKind(MessageKind.CANCELLATION)
                                .setExchangeFileId("file-1")
                                .setInReplyTo(null)
                                .setLanguage("en")
                                .setPurpose("prevent-detect-investigate")
                                .setTransferGround("led-37-1-a")
                                .setAssuranceIds(List.of())
                                .setHandlingCodes(List.of("H0"))
                                .setHandlingText("")
                                .setSourceEvaluation("A")
                                .setInformationEvaluation("1")
                                .setActionRestrictions(List.of())
                                .setPartnerText(text)
                                .setEntities(List.of())
                                .setAttachments(List.of())
                                .setBody(new CancellationBody("solved"))
                                .build());
    }

    private static byte[] sealed(String message, byte[] content) throws IOException {
        return sealed(message, content, PERSON);
    }

    private static byte[] sealed(String message, byte[] content, String person) throws IOException {
        ByteArrayOutputStream preview = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(preview)) {
            out.write("{\"why\":\"reduced\"}".getBytes(StandardCharsets.UTF_8));
        }
        DisclosureFile file =
                DisclosureFile.newBuilder()
                        .setMessageId(message)
                        .setContent(ByteBuffer.wrap(content))
                        .setPreview(ByteBuffer.wrap(preview.toByteArray()))
                        .setAuthorisation(
                                new Authorisation(
                                        ByteBuffer.wrap(statement()),
                                        "key",
                                        ByteBuffer.wrap(new byte[64])))
                        .setSecondGround("vital-interests")
                        .setSecondGroundReason("she may be harmed")
                        .setPersons(List.of(new LocalPerson("V-1", person)))
                        .build();
        return DisclosureFileKey.sealing(
                        secrets.resolve("case-service/disclosure-file-public.json"))
                .seal(
                        message,
                        AvroCodec.of(DisclosureFile.getClassSchema(), DisclosureFile.class)
                                .encode(file));
    }

    private static byte[] statement() {
        Instant at = Instant.parse("2026-11-22T10:00:00Z");
        return AvroCodec.of(AuthorisationStatement.getClassSchema(), AuthorisationStatement.class)
                .encodePlain(
                        AuthorisationStatement.newBuilder()
                                .setAuthorisationId("a1")
                                .setContentDigest(new Digest(new byte[32]))
                                .setSchemaDigest(new Digest(new byte[32]))
                                .setExchangeFileId("file-1")
                                .setKind(MessageKind.CANCELLATION)
                                .setOriginOffice("es")
                                .setOriginUnit("ucrif")
                                .setRecipientOffice("cn")
                                .setRecipientUnit("ncb")
                                .setInstrumentId("es-cn-2026-thb")
                                .setInstrumentVersion(1)
                                .setDrafter("ES-1")
                                .setAuthoriser("ES-2")
                                .setAuthenticatedAt(at)
                                .setAuthorisedAt(at)
                                .build());
    }

    private static DisclosureEntry entry(String message, byte[] content) {
        return DisclosureEntry.newBuilder()
                .setEntryId("entry-" + message)
                .setRandom(ByteBuffer.wrap(new byte[16]))
                .setKind(DisclosureEntryKind.SENT)
                .setAt(Instant.parse("2026-11-22T10:00:00Z"))
                .setMessageId(message)
                .setMessageKind(MessageKind.CANCELLATION)
                .setExchangeFileId("file-1")
                .setContentDigest(new Digest(ContentDigest.of(content)))
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

    private static void send(DisclosureEntry entry) {
        send(
                Topics.AUDIT_DISCLOSURES,
                AvroCodec.of(DisclosureEntry.getClassSchema(), DisclosureEntry.class)
                        .encode(entry));
    }

    private static OfficeSeal seal() {
        return OfficeSeal.from(secrets.resolve("audit-service/office-key.json"));
    }

    private static void send(String topic, byte[] plain) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            var _ = producer.send(new ProducerRecord<>(topic, seal().seal(topic, plain)));
        }
    }

    /// Answers as case-service does: the sealed file, or 404; and that it knows no entry of
    /// anybody.
    private static HttpServer caseService() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/api/sealed-disclosure-files/",
                exchange -> {
                    byte[] sealed = java.util.Objects.requireNonNull(SEALED.get());
                    exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
                    exchange.sendResponseHeaders(
                            sealed.length == 0 ? 404 : 200,
                            sealed.length == 0 ? -1 : sealed.length);
                    if (sealed.length > 0) {
                        exchange.getResponseBody().write(sealed);
                    }
                    exchange.close();
                });
        server.createContext(
                "/api/person-entries",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, 2);
                    exchange.getResponseBody().write("[]".getBytes(StandardCharsets.UTF_8));
                    exchange.close();
                });
        server.start();
        return server;
    }

    private static ConfigurableApplicationContext start() {
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
                        "--liaison.case-url=http://127.0.0.1:" + caseService.getAddress().getPort(),
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
