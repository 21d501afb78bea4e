package org.liaison.cases.exchangefile.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.cases.CasesDatabase;
import org.liaison.cases.exchangefile.ExchangeFile;
import org.liaison.cases.exchangefile.ExchangeFileFixture;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.cases.exchangefile.ExchangeFiles;
import org.liaison.cases.exchangefile.ExchangeFilesContract;
import org.liaison.kit.ids.DerivedId;
import org.liaison.policy.message.MessageKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Threads in PostgreSQL, reached as the service reaches them: by the application role.
class PostgresExchangeFilesIT extends ExchangeFilesContract {

    private final DataSource app = migrated();
    private final ExchangeFiles files =
            new PostgresExchangeFiles(JdbcClient.create(app), new JdbcTemplate(app));

    @Override
    protected ExchangeFiles files() {
        return files;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE exchange_message SET digest = ''",
                "DELETE FROM exchange_message",
                "UPDATE exchange_file SET partner_office = 'it'",
                "UPDATE exchange_file SET case_file_id = NULL",
                "INSERT INTO exchange_file (id, case_file_id) VALUES (NULL, NULL)",
                "INSERT INTO thread_case (case_file_id) VALUES (NULL)",
                "UPDATE thread_case SET how = 'tied'",
                "DELETE FROM thread_case",
                "UPDATE draft_author SET person_number = ''",
                "DELETE FROM draft_author",
                "UPDATE held_submission SET attempt = 0",
                "UPDATE thread_case_move SET reason = ''",
                "UPDATE authorisation SET digest = ''",
                "DELETE FROM authorisation",
                "UPDATE finding_decision SET decided_by = ''",
                "UPDATE reference_assignment SET ref = ''",
                "UPDATE inbox SET unit = ''",
                "DELETE FROM inbox",
                "TRUNCATE inbox_alarm",
            })
    void refusesTheServiceWhatItWasNotGranted(String statement) {
        assertThatThrownBy(() -> new JdbcTemplate(app).execute(statement))
                .rootCause()
                .extracting("SQLState")
                .isEqualTo("42501");
    }

    @Override
    protected UUID caseOnFile() {
        UUID id = UUID.randomUUID();
        new JdbcTemplate(app)
                .update(
                        "INSERT INTO case_file (id, case_ref, unit, opened_at, row_count)"
                                + " VALUES (?, ?, 'ucrif', now(), 1)",
                        id,
                        id.toString());
        return id;
    }

    @Test
    void tiesNoThreadToACaseOfAnotherUnitNorToOneWhoseUseIsStopped() {
        // given
        UUID stopped = caseOnFile();
        UUID elsewhere = UUID.randomUUID();
        new JdbcTemplate(app)
                .update(
                        "INSERT INTO case_file (id, case_ref, unit, opened_at, row_count)"
                                + " VALUES (?, 'C-1', 'other', now(), 1)",
                        elsewhere);
        new JdbcTemplate(app)
                .update("INSERT INTO erasure VALUES (?, 'ES-1', 'person-1', now())", stopped);
        files.add(ExchangeFileFixture.requesterFile());
        ExchangeFileId thread = ExchangeFileFixture.requesterFile().id();
        // then
        for (UUID each : List.of(stopped, elsewhere, UUID.randomUUID())) {
            assertThat(
                            files.tie(
                                    thread,
                                    each,
                                    ExchangeFileFixture.officer(),
                                    ExchangeFileFixture.NINE))
                    .isFalse();
        }
        assertThat(files.casesOf(thread)).isEmpty();
    }

    /// However many threads a page has, and however many messages each of them.
    @ParameterizedTest
    @ValueSource(ints = {1, 40})
    void readsAPageInOneStatement(int threads) {
        // given
        AtomicInteger statements = new AtomicInteger();
        DataSource counted = counting(app, statements);
        ExchangeFiles reading =
                new PostgresExchangeFiles(JdbcClient.create(counted), new JdbcTemplate(counted));
        Set<ExchangeFileId> ids =
                IntStream.range(0, threads)
                        .mapToObj(n -> new ExchangeFileId(DerivedId.of("test", threads + "/" + n)))
                        .collect(Collectors.toSet());
        for (ExchangeFileId id : ids) {
            files.add(thread(id));
        }
        // when
        List<ExchangeFile> page =
                reading.ofUnit("ucrif", null, 200).stream()
                        .map(ExchangeFiles.Listed::file)
                        .toList();
        int forPage = statements.getAndSet(0);
        List<ExchangeFile> together = reading.all(ids);
        // then
        assertThat(forPage).isEqualTo(1);
        assertThat(statements.get()).isEqualTo(1);
        assertThat(page).containsAll(together);
        assertThat(together)
                .hasSize(threads)
                .allSatisfy(file -> assertThat(file).isEqualTo(files.find(file.id()).orElseThrow()))
                .allSatisfy(file -> assertThat(file.thread()).isNotEmpty());
    }

    private static ExchangeFile thread(ExchangeFileId id) {
        ExchangeFile bare = ExchangeFileFixture.requesterFile();
        return new ExchangeFile(
                        id,
                        bare.side(),
                        bare.unit(),
                        bare.counterpart(),
                        bare.instrument(),
                        bare.asked(),
                        bare.caseFileId(),
                        bare.openedAt(),
                        List.of())
                .with(ExchangeFileFixture.sent(MessageKind.REQUEST, id + "/1"))
                .with(ExchangeFileFixture.received(MessageKind.ACKNOWLEDGEMENT, id + "/2"));
    }

    private static DataSource counting(DataSource source, AtomicInteger statements) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection real = super.getConnection();
                return (Connection)
                        Proxy.newProxyInstance(
                                Connection.class.getClassLoader(),
                                new Class<?>[] {Connection.class},
                                (_, method, arguments) -> {
                                    if (method.getName().equals("prepareStatement")) {
                                        statements.incrementAndGet();
                                    }
                                    return method.invoke(real, arguments);
                                });
            }
        };
    }

    private static DataSource migrated() {
        return CasesDatabase.migrated().asApp();
    }
}
