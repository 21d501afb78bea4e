package org.liaison.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.liaison.kit.keys.OfficeKeys;
import org.liaison.testkit.EmbeddedKafka;
import org.liaison.testkit.EmbeddedPostgres;
import org.liaison.testkit.TokenIssuer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole case service of office `es` in this JVM, on a port of its own, with an empty
/// PostgreSQL database, keys of its own and a realm that gives tokens.
///
/// Its broker is the one of this JVM, emptied and with the topics of exchange-service; a test that
/// sends, reads or stops it says `liaison.kafka.bootstrap-servers=…`. One at a time.
public final class RunningCaseService implements AutoCloseable {

    private final EmbeddedPostgres.Database database;
    private final TokenIssuer realm;
    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningCaseService(
            EmbeddedPostgres.Database database,
            TokenIssuer realm,
            ConfigurableApplicationContext context) {
        this.database = database;
        this.realm = realm;
        this.context = context;
    }

    /// Starts the service of office `es`, unit `ucrif`.
    ///
    /// @param properties more of them, as `name=value`
    public static RunningCaseService start(String... properties) {
        EmbeddedPostgres.Database database = EmbeddedPostgres.freshDatabase("cases");
        TokenIssuer realm = TokenIssuer.start("es");
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(CaseServiceApplication.class)
                        .properties(
                                "server.port=0",
                                "server.address=127.0.0.1",
                                "liaison.office=es",
                                "liaison.country=ES",
                                "liaison.unit=ucrif",
                                "liaison.zone=Europe/Madrid",
                                "liaison.partners=cn",
                                "liaison.keys-dir=" + keys(),
                                "liaison.instance=0",
                                "liaison.kafka.bootstrap-servers=" + broker(properties),
                                "liaison.identity.issuer=" + realm.issuer(),
                                "spring.datasource.url=" + database.jdbcUrl(),
                                "spring.datasource.username=" + database.app(),
                                "spring.datasource.password=" + database.app(),
                                "spring.flyway.user=" + database.owner(),
                                "spring.flyway.password=" + database.owner())
                        .properties(properties)
                        .run();
        return new RunningCaseService(database, realm, context);
    }

    private static String broker(String... properties) {
        String name = "liaison.kafka.bootstrap-servers=";
        return Arrays.stream(properties)
                .filter(each -> each.startsWith(name))
                .map(each -> each.substring(name.length()))
                .findFirst()
                .orElseGet(RunningCaseService::broker);
    }

    private static String broker() {
        EmbeddedKafka kafka = EmbeddedKafka.emptied();
        ExchangeTopics.createOn(kafka);
        return kafka.bootstrapServers();
    }

    private static Path keys() {
        try {
            Path secrets = Files.createTempDirectory("case-service-keys");
            OfficeKeys.generate(secrets, "es");
            return secrets.resolve("case-service");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where it answers, without a slash at the end.
    public String url() {
        return "http://127.0.0.1:"
                + Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
    }

    /// A token of an officer of unit `ucrif`.
    public String officer() {
        return token("ES-4711", "ucrif", "officer");
    }

    /// A token of anybody of this office.
    public String token(String officialNumber, String unit, String... roles) {
        return realm.token(officialNumber, Map.of("unit", unit), roles);
    }

    /// A request to be finished by the caller.
    ///
    /// @param token whose; an empty one is left out
    public HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /// Sends it and waits for the whole answer.
    public HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /// Its database.
    public EmbeddedPostgres.Database database() {
        return database;
    }

    /// Its context, for a test that needs a bean.
    public ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        client.close();
        context.close();
        realm.close();
    }
}
