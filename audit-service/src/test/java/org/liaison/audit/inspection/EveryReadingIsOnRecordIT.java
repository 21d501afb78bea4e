package org.liaison.audit.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.audit.AuditServiceApplication;
import org.liaison.audit.ledger.EntryFixture;
import org.liaison.kit.access.AccessChain;
import org.liaison.kit.keys.OfficeKeys;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.schemas.Topics;
import org.liaison.schemas.audit.AccessEntry;
import org.liaison.schemas.audit.AccessKind;
import org.liaison.schemas.audit.JustificationKind;
import org.liaison.testkit.EmbeddedKafka;
import org.liaison.testkit.EmbeddedPostgres;
import org.liaison.testkit.TokenIssuer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Directive (EU) 2016/680 art. 25 at every door of this service: lists and proofs show references;
/// who asks for a person says why and is on record first. A route that this walk does not know
/// fails it.
class EveryReadingIsOnRecordIT {

    private static final String PERSON = "0191d5a0-0000-8000-8000-00000000000b";
    private static final String ABOUT = "{\"person\":\"" + PERSON + "\"}";
    private static final String LOG = "/api/logs/{log}";
    private static final String PARTNER = "/api/logs/partners/{office}";
    private static final String FILES = "/api/disclosure-files";

    @TempDir private static Path secrets = Path.of("");

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ConcurrentLinkedQueue<String> ASKED = new ConcurrentLinkedQueue<>();
    private static EmbeddedKafka kafka;
    private static TokenIssuer realm;
    private static HttpServer neighbours;
    private static EmbeddedPostgres.Database database;
    private static ConfigurableApplicationContext service;

    private final Set<String> walked = new TreeSet<>();

    @BeforeAll
    static void startWithOneEntry() throws IOException {
        OfficeKeys.generate(secrets, "es");
        kafka = EmbeddedKafka.emptied();
        realm = TokenIssuer.start("es");
        neighbours = neighbours();
        database = EmbeddedPostgres.freshDatabase("audit");
        service = start();
        OfficeSeal seal = OfficeSeal.from(secrets.resolve("audit-service/office-key.json"));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            var _ =
                    producer.send(
                            new ProducerRecord<>(
                                    Topics.AUDIT_DISCLOSURES,
                                    seal.seal(Topics.AUDIT_DISCLOSURES, EntryFixture.sent(1))));
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        ask("GET", "/api/logs/disclosures/entries/entry-1/proof", "auditor", "t")
                                        .statusCode()
                                == 200);
    }

    @AfterAll
    static void stop() {
        service.close();
        neighbours.stop(0);
        realm.close();
    }

    @Test
    void putsOnRecordWhoAsksForAPersonAndKnowsEveryRoute() throws Exception {
        walk("GET /api/disclosures", "/api/disclosures");
        walk(
                "POST /api/disclosures/by-person",
                "/api/disclosures/by-person",
                AccessKind.CONSULTATION);
        walk("GET /api/disclosures/{entryId}", "/api/disclosures/entry-1");
        walk("GET /api/accesses", "/api/accesses");
        walk("POST /api/accesses/by-person", "/api/accesses/by-person", AccessKind.CONSULTATION);
        walk("GET /api/break-glass", "/api/break-glass");
        walk("GET /api/audit-alarms", "/api/audit-alarms");
        walk("POST /api/person-entries", "/api/person-entries", AccessKind.CONSULTATION);
        theLogs();
        theFiles();
        assertThat(walked).containsExactlyElementsOf(routes());
        assertThat(ASKED)
                .contains(
                        "/exchange/api/person-entries about {\"person\":\""
                                + PERSON
                                + "\"} because task-1",
                        "/case/api/person-entries about {\"person\":\""
                                + PERSON
                                + "\"} because task-1");
    }

    private void theLogs() throws Exception {
        walk("GET " + LOG + "/checkpoint", "/api/logs/disclosures/checkpoint");
        walk(
                "GET " + LOG + "/entries/{entryId}/proof",
                "/api/logs/disclosures/entries/entry-1/proof");
        walk("GET " + LOG + "/growth", "/api/logs/disclosures/growth?from=0");
        walk("GET " + LOG + "/tile/{*rest}", "/api/logs/disclosures/tile/0/000.p/1");
        walk("GET " + PARTNER + "/checkpoint", "/api/logs/partners/cn/checkpoint");
        walk(
                "GET " + PARTNER + "/entries/{messageId}/proof",
                "/api/logs/partners/cn/entries/message-1/proof");
    }

    /// That a file which is shown is on record first has a story of its own; here it is missing.
    private void theFiles() throws Exception {
        HttpResponse<String> asked =
                walkAs(
                        "auditor",
                        "POST " + FILES + "/{messageId}/openings",
                        FILES + "/message-1/openings");
        String opening = asked.body().replaceAll(".*\"openingId\":\"([^\"]+)\".*", "$1");
        walk("GET " + FILES + "/openings", FILES + "/openings");
        walkAs(
                "supervisor",
                "POST " + FILES + "/openings/{id}/confirmation",
                FILES + "/openings/" + opening + "/confirmation");
        walkAs(
                "auditor",
                "POST " + FILES + "/openings/{id}/content",
                FILES + "/openings/" + opening + "/content");
    }

    /// A person stands in no address, and so in no history, log or referrer.
    @Test
    void takesNoPersonInAnAddress() throws Exception {
        for (String list : List.of("/api/disclosures", "/api/accesses")) {
            HttpResponse<String> answer =
                    ask("GET", list + "?person=" + PERSON, "auditor", "task-1");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("unknown-parameter").doesNotContain(PERSON);
        }
        assertThat(ask("GET", "/api/person-entries", "auditor", "task-1").statusCode())
                .isEqualTo(405);
    }

    @Test
    void asksWhyAndAsksNobodyElseBefore() throws Exception {
        int asked = ASKED.size();
        assertThat(ask("POST", "/api/disclosures/by-person", "auditor", "").body())
                .contains("justification-missing");
        assertThat(ask("POST", "/api/accesses/by-person", "auditor", "").body())
                .contains("justification-missing");
        assertThat(ASKED).hasSize(asked);
    }

    @Test
    void showsFiltersAndCountsWhoBreaksTheGlass() throws Exception {
        // when
        HttpResponse<String> broken =
                HTTP.send(
                        request("/api/disclosures/by-person", "auditor")
                                .header("Liaison-Break-Glass", "a life at risk tonight")
                                .POST(BodyPublishers.ofString(ABOUT))
                                .build(),
                        BodyHandlers.ofString());
        // then
        assertThat(broken.statusCode()).isEqualTo(200);
        assertThat(rows().getLast().getJustificationKind())
                .isEqualTo(JustificationKind.BREAK_GLASS);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(ask("GET", "/api/break-glass", "supervisor", "").body())
                                .contains(
                                        "\"count\":1",
                                        "\"byOfficer\":{\"ES-9\":1}",
                                        "a life at risk tonight"));
        assertThat(ask("GET", "/api/accesses?justificationKind=BREAK_GLASS", "auditor", "").body())
                .contains("a life at risk tonight")
                .doesNotContain("STATED");
        assertThat(ask("GET", "/api/break-glass?from=2999-01-01T00:00:00Z", "auditor", "").body())
                .contains("\"count\":0");
        assertThat(ask("GET", "/api/break-glass", "officer", "").statusCode()).isEqualTo(403);
    }

    @Test
    void showsNothingThatCannotBePutOnRecord() throws Exception {
        // given
        JdbcTemplate owner = new JdbcTemplate(database.asSuperuser());
        owner.execute("revoke insert on access_log from " + database.app());
        try {
            // when
            HttpResponse<String> answer =
                    ask("POST", "/api/disclosures/by-person", "auditor", "task-1");
            // then
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("urn:liaison:problem:not-on-record")
                    .doesNotContain("items");
        } finally {
            owner.execute("grant insert on access_log to " + database.app());
        }
    }

    private void walk(String route, String path, AccessKind... recorded) throws Exception {
        walkAs("auditor", route, path, recorded);
    }

    private HttpResponse<String> walkAs(
            String role, String route, String path, AccessKind... recorded) throws Exception {
        walked.add(route);
        int before = rows().size();
        HttpResponse<String> answer =
                ask(route.substring(0, route.indexOf(' ')), path, role, "task-1");
        List<AccessEntry> rows = rows().subList(before, rows().size());
        assertThat(answer.statusCode()).as(route).isIn(200, 201, 404, 409);
        assertThat(answer.body()).as(route).doesNotContain(PERSON);
        assertThat(rows).as(route).extracting(AccessEntry::getKind).containsExactly(recorded);
        assertThat(rows)
                .as(route)
                .allSatisfy(row -> {
                    assertThat(row.getOfficialNumber()).isEqualTo("ES-9");
                    assertThat(row.getJustification()).isEqualTo("task-1");
                });
        return answer;
    }

    private static List<AccessEntry> rows() {
        return new JdbcTemplate(database.asSuperuser())
                .query(
                        "select entry from access_log order by position",
                        (row, n) -> AccessChain.read(row.getBytes(1)));
    }

    private static HttpResponse<String> ask(String method, String path, String role, String why)
            throws Exception {
        HttpRequest.Builder request =
                request(path, role)
                        .method(
                                method,
                                method.equals("POST")
                                        ? BodyPublishers.ofString(
                                                path.contains("person")
                                                        ? ABOUT
                                                        : "{\"reason\":\"task 7\"}")
                                        : BodyPublishers.noBody());
        if (!why.isEmpty()) {
            request.header("Liaison-Justification", why);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path, String role) {
        String number = role.equals("supervisor") ? "ES-2" : "ES-9";
        return HttpRequest.newBuilder(
                        URI.create(
                                "http://127.0.0.1:"
                                        + service.getEnvironment().getProperty("local.server.port")
                                        + path))
                .header("Authorization", "Bearer " + realm.token(number, role))
                .header("Content-Type", "application/json");
    }

    private static Set<String> routes() {
        RequestMappingHandlerMapping mappings =
                service.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping ->
                        mapping.getPatternValues().stream()
                                .filter(path -> path.startsWith("/api/"))
                                .flatMap(path ->
                                        mapping.getMethodsCondition().getMethods().stream()
                                                .map(RequestMethod::name)
                                                .map(method -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// case-service and exchange-service as far as they are asked: for salts, which they do not
    /// have, and for sealed files, which they do not have either.
    private static HttpServer neighbours() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    boolean entries =
                            exchange.getRequestURI().getPath().endsWith("/person-entries");
                    String why = exchange.getRequestHeaders().getFirst("Liaison-Justification");
                    if (entries && why != null) {
                        String about =
                                new String(
                                        exchange.getRequestBody().readAllBytes(),
                                        StandardCharsets.UTF_8);
                        ASKED.add(exchange.getRequestURI() + " about " + about + " because " + why);
                    }
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(entries ? 200 : 404, 2);
                    exchange.getResponseBody().write("[]".getBytes(StandardCharsets.UTF_8));
                    exchange.close();
                });
        server.start();
        return server;
    }

    private static ConfigurableApplicationContext start() {
        String neighbour = "http://127.0.0.1:" + neighbours.getAddress().getPort();
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
                        "--liaison.beat.entries=1",
                        "--liaison.case-url=" + neighbour + "/case",
                        "--liaison.exchange-url=" + neighbour + "/exchange",
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
