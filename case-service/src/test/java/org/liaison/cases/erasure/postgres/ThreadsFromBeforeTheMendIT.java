package org.liaison.cases.erasure.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liaison.cases.erasure.Erasure;
import org.liaison.cases.exchangefile.ExchangeFileFixture;
import org.liaison.kit.access.AccessLog;
import org.liaison.kit.commitment.PersonCommitments;
import org.liaison.schemas.audit.AccessKind;
import org.liaison.testkit.EmbeddedPostgres;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Before version 30 one person could tie a thread from case to case, and its row forgot the
/// others. What the access log and the references tell is enough to find whom an erasure has to
/// tell; where it is not sure, the thread counts.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThreadsFromBeforeTheMendIT {

    private static final Instant NINE = ExchangeFileFixture.NINE;

    private final EmbeddedPostgres.Database database = EmbeddedPostgres.freshDatabase("cases");
    private final DataSource superuser = database.asSuperuser();
    private final JdbcTemplate owner = new JdbcTemplate(superuser);
    private final UUID hers = new UUID(1, 1);
    private final UUID harmless = new UUID(1, 2);
    private final UUID withoutPersons = new UUID(1, 3);
    private final UUID otherUnits = new UUID(1, 4);
    private final UUID relinked = new UUID(2, 1);
    private final UUID neverLinked = new UUID(2, 2);
    private final UUID linkedOnce = new UUID(2, 3);
    private final UUID linkedTwice = new UUID(2, 4);
    private final UUID linkedTwiceToTheSame = new UUID(2, 5);

    @BeforeAll
    void migrate() {
        flyway("022");
        caseOf(hers, "ucrif", "Person");
        caseOf(harmless, "ucrif", "Person");
        caseOf(withoutPersons, "ucrif", "Organization");
        caseOf(otherUnits, "other", "Person");
        thread(relinked, "requester", harmless);
        thread(neverLinked, "requester", harmless);
        thread(linkedOnce, "answering", withoutPersons);
        thread(linkedTwice, "answering", harmless);
        thread(linkedTwiceToTheSame, "answering", harmless);
        previewed(withoutPersons, "it");
        previewed(hers, "cn");
        previewed(otherUnits, "cn");
        combined(relinked, harmless);
        combined(linkedOnce, withoutPersons);
        combined(linkedTwice, hers);
        combined(linkedTwice, harmless);
        combined(linkedTwiceToTheSame, harmless);
        combined(linkedTwiceToTheSame, harmless);
        sent(relinked);
        sent(neverLinked);
        flyway("latest");
    }

    @Test
    void countsAThreadForEveryCaseThatWasPreviewedForItsPartnerOnceItWasTiedElsewhere() {
        assertThat(casesOf(relinked)).containsExactlyInAnyOrder(harmless, hers);
    }

    @Test
    void countsAThreadForEveryCaseWhosePersonsWereCombinedWithIt() {
        assertThat(casesOf(linkedTwice)).containsExactlyInAnyOrder(harmless, hers);
    }

    @Test
    void leavesAloneWhatWasCertainlyTiedOnce() {
        assertThat(casesOf(neverLinked)).containsExactly(harmless);
        assertThat(casesOf(linkedOnce)).containsExactly(withoutPersons);
        assertThat(casesOf(linkedTwiceToTheSame)).containsExactly(harmless);
    }

    /// The attack as it was tried: sent, tied to a harmless case, erased at home.
    @Test
    void findsTheRecipientThatTheRelinkMadeVanish() {
        // given
        PostgresErasures erasures = new PostgresErasures(new JdbcTemplate(database.asApp()));
        // when
        erasures.stop(hers, "ucrif", ExchangeFileFixture.officer(), NINE);
        // then
        assertThat(erasures.find(hers, "ucrif").orElseThrow().recipients())
                .extracting(Erasure.Recipient::exchangeFile)
                .containsExactly(relinked);
    }

    private Set<UUID> casesOf(UUID thread) {
        return Set.copyOf(
                owner.queryForList(
                        "SELECT case_file_id FROM case_thread WHERE exchange_file_id = ?",
                        UUID.class,
                        thread));
    }

    private void flyway(String target) {
        Flyway.configure()
                .dataSource(database.asOwner())
                .locations("classpath:db/cases")
                .placeholders(Map.of("app", database.app()))
                .target(target)
                .load()
                .migrate();
    }

    private void caseOf(UUID id, String unit, String kind) {
        owner.update("INSERT INTO case_file VALUES (?, ?, ?, now(), 1)", id, id.toString(), unit);
        owner.update(
                "INSERT INTO case_particulars VALUES (?, 0, ?, 'R-1', NULL, ?, '{}')",
                id,
                kind,
                kind.equals("Person") ? personOf(id) : null);
    }

    private static UUID personOf(UUID caseFile) {
        return new UUID(9, caseFile.getLeastSignificantBits());
    }

    private void thread(UUID id, String side, UUID caseFile) {
        owner.update(
                "INSERT INTO exchange_file VALUES (?, ?, 'ucrif', 'cn', 'ncb', 'es-cn-2026-thb',"
                        + " 1, NULL, ?, now())",
                id,
                side,
                caseFile);
    }

    private void previewed(UUID caseFile, String partner) {
        owner.update(
                "INSERT INTO reference_assignment VALUES (?, ?, 'R-1', 'V-1')", caseFile, partner);
    }

    private void sent(UUID thread) {
        owner.update(
                "INSERT INTO exchange_message (message_id, exchange_file_id, kind, direction,"
                        + " digest, items, urgent, seen_before, at)"
                        + " VALUES (?, ?, 'request', 'sent', '00', '{}', false, '{}', now())",
                UUID.randomUUID(),
                thread);
    }

    /// As the service recorded that a case and a thread were combined.
    private void combined(UUID thread, UUID caseFile) {
        AccessLog log =
                new AccessLog(
                        "case-service",
                        owner,
                        new PersonCommitments(owner),
                        UUID::randomUUID,
                        Clock.fixed(NINE, ZoneOffset.UTC),
                        () -> {});
        new TransactionTemplate(new DataSourceTransactionManager(superuser))
                .executeWithoutResult(_ ->
                        log.append(
                                AccessKind.COMBINATION,
                                ExchangeFileFixture.officer(),
                                thread.toString(),
                                thread.toString(),
                                caseFile.equals(withoutPersons)
                                        ? List.of()
                                        : List.of(personOf(caseFile).toString())));
    }
}
