package org.liaison.audit.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liaison.audit.ledger.LineFixture.access;
import static org.liaison.audit.ledger.LineFixture.disclosure;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.audit.AuditParts;
import org.liaison.audit.ledger.AccessLine;
import org.liaison.audit.ledger.Alarm;
import org.liaison.audit.ledger.DisclosureLine;
import org.liaison.audit.ledger.Leaf;
import org.liaison.audit.ledger.Ledger;
import org.liaison.audit.ledger.Ledger.Appended;
import org.liaison.audit.ledger.Line;
import org.liaison.audit.ledger.LogStopped;
import org.liaison.audit.ledger.Received;
import org.liaison.audit.ledger.Received.Legible;
import org.liaison.audit.recovery.LogPosition;
import org.liaison.audit.tree.LogName;
import org.liaison.audit.tree.LogTrees;
import org.liaison.testkit.EmbeddedPostgres;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AppendingToTheLedgerIT {

    private static final String ZERO = "0".repeat(64);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    private final EmbeddedPostgres.Database database = AuditParts.database();
    private final DataSource source = database.asApp();
    private final JdbcTemplate app = new JdbcTemplate(source);
    private final AuditParts parts = AuditParts.on(database, Path.of("unused"), CLOCK);
    private final Ledger<DisclosureLine> disclosures = ledger(new DisclosureTable(app));
    private final Ledger<AccessLine> accesses = ledger(new AccessTable(app));

    @Test
    void givesEachLineTheNextIndexInTheOrderOfTheTopic() {
        // when
        disclosures.append(List.of(at(0, disclosure("a")), at(1, disclosure("b"))));
        Appended appended = disclosures.append(List.of(at(5, disclosure("c"))));
        // then
        assertThat(appended.nextIndex()).isEqualTo(3);
        assertThat(entryIds()).containsExactly("a", "b", "c");
    }

    @Test
    void passesOverABatchThatComesAgainAfterACrash() {
        // given
        List<Received<DisclosureLine>> batch =
                List.of(at(0, disclosure("a")), at(1, disclosure("b")));
        disclosures.append(batch);
        // when
        Appended again = disclosures.append(batch);
        // then
        assertThat(again).isEqualTo(new Appended(0, 0, 0, 2));
        assertThat(entryIds()).containsExactly("a", "b");
    }

    @Test
    void appendsALineOnceThatItsWriterSentTwice() {
        // when
        Appended appended =
                disclosures.append(List.of(at(0, disclosure("a")), at(1, disclosure("a"))));
        // then
        assertThat(appended).isEqualTo(new Appended(1, 1, 0, 1));
        assertThat(alarms()).isEmpty();
    }

    @Test
    void raisesAnAlarmWhenAKnownIdSaysSomethingElse() {
        // given
        disclosures.append(List.of(at(0, disclosure("a"))));
        // when
        disclosures.append(List.of(at(1, disclosure("a", "cd"))));
        // then
        assertThat(alarms()).containsExactly(Alarm.ENTRY_DIFFERS);
        assertThat(entryIds()).containsExactly("a");
    }

    @Test
    void keepsWhatItCannotReadAndGoesOn() {
        // when
        disclosures.append(List.of(garbage(0, "garbage"), at(1, disclosure("a"))));
        // then
        assertThat(alarms()).containsExactly(Alarm.UNREADABLE);
        assertThat(app.queryForObject("select count(*) from undeliverable", Long.class))
                .isEqualTo(1);
        assertThat(entryIds()).containsExactly("a");
    }

    @Test
    void changesNothingWhenTheDatabaseRefuses() {
        // given
        JdbcTemplate owner = new JdbcTemplate(database.asOwner());
        owner.execute("revoke insert on disclosure_entry from " + database.app());
        // when
        assertThatThrownBy(() -> disclosures.append(List.of(at(0, disclosure("a")))))
                .isInstanceOf(DataAccessException.class);
        // then
        owner.execute("grant insert on disclosure_entry to " + database.app());
        assertThat(disclosures.append(List.of(at(0, disclosure("a")))).added()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update disclosure_entry set kind = 'REFUSED'",
                "delete from disclosure_entry",
                "truncate disclosure_entry",
                "update access_entry set kind = 'ERASURE'",
                "delete from access_entry",
                "truncate access_entry",
                "delete from audit_alarm",
                "delete from undeliverable",
                "update log_tile set hashes = decode(repeat('00', 32), 'hex')",
                "update log_tile set tile_index = 7",
                "delete from log_tile",
                "truncate log_tile",
                "update log_checkpoint set size = 7",
                "delete from log_checkpoint",
                "truncate log_checkpoint",
                "alter table log_tile disable trigger tile_only_grows",
                "drop table disclosure_entry"
            })
    void refusesToChangeOrDeleteALine(String statement) {
        // given
        disclosures.append(List.of(at(0, disclosure("a"))));
        // then
        assertThatThrownBy(() -> app.execute(statement)).isInstanceOf(DataAccessException.class);
        assertThat(entryIds()).containsExactly("a");
    }

    @Test
    void acceptsAnUnbrokenChainOfConsultations() {
        // when
        accesses.append(
                List.of(
                        at(0, access(0, ZERO, "aa".repeat(32))),
                        at(1, access(1, "aa".repeat(32), "bb".repeat(32)))));
        accesses.append(List.of(at(2, access(2, "bb".repeat(32), "cc".repeat(32)))));
        // then
        assertThat(alarms()).isEmpty();
    }

    @Test
    void raisesAnAlarmWhenAConsultationIsMissingFromTheChain() {
        // given
        accesses.append(List.of(at(0, access(0, ZERO, "aa".repeat(32)))));
        // when
        accesses.append(List.of(at(1, access(2, "bb".repeat(32), "cc".repeat(32)))));
        // then
        assertThat(alarms()).containsExactly(Alarm.CHAIN_BROKEN);
    }

    @Test
    void holdsEachLineOnceHoweverTheTopicIsCutIntoBatchesAndRepeated() {
        // given
        Random random = new Random(20261122);
        List<Received<DisclosureLine>> topic = new ArrayList<>();
        for (int offset = 0; offset < 200; offset++) {
            topic.add(at(offset, disclosure("entry-" + offset % 150)));
        }
        // when
        int from = 0;
        while (from < topic.size()) {
            int to = Math.min(topic.size(), from + 1 + random.nextInt(30));
            disclosures.append(topic.subList(from, to));
            from = Math.max(0, random.nextBoolean() ? to : to - random.nextInt(10));
        }
        // then
        assertThat(entryIds()).hasSize(150).doesNotHaveDuplicates();
        assertThat(alarms()).isEmpty();
    }

    /// The disk of the broker was lost and the database was not: offsets come a second time.
    @Test
    void stopsWithOneAlarmWhenItsTopicBeginsAnew() {
        // given
        disclosures.append(List.of(at(0, disclosure("a")), at(1, disclosure("b"))));
        // then
        assertStopped(List.of(at(0, disclosure("c"))));
        assertStopped(List.of(at(0, disclosure("c")), at(1, disclosure("d"))));
        assertStopped(List.of(at(2, disclosure("e"))));
        assertThat(alarms()).containsExactly(Alarm.BEGUN_ANEW);
        assertThat(entryIds()).containsExactly("a", "b");
        assertThat(disclosures.nextOffset()).isEqualTo(2);
    }

    @Test
    void appendsNothingOfABatchThatBeginsWithAnotherTopic() {
        // given
        disclosures.append(List.of(at(0, disclosure("a")), at(1, disclosure("b"))));
        // then
        assertStopped(
                List.of(at(0, disclosure("a")), at(1, disclosure("c")), at(2, disclosure("d"))));
        assertThat(entryIds()).containsExactly("a", "b");
    }

    @Test
    void knowsWhatItCouldNotReadByItsOffsetAndDigest() {
        // given
        disclosures.append(List.of(garbage(0, "garbage"), at(1, disclosure("a"))));
        // when
        Appended again = disclosures.append(List.of(garbage(0, "garbage")));
        // then
        assertThat(again.added()).isZero();
        assertThat(alarms()).containsExactly(Alarm.UNREADABLE);
        // and
        assertStopped(List.of(garbage(0, "other garbage")));
        assertThat(alarms()).containsExactly(Alarm.UNREADABLE, Alarm.BEGUN_ANEW);
    }

    @Test
    void goesOnOnceItsGapIsDeclaredAlsoWithGarbageAtAnOffsetThatHadSome() {
        // given
        disclosures.append(List.of(garbage(0, "garbage"), at(1, disclosure("a"))));
        assertStopped(List.of(garbage(0, "other garbage")));
        // when
        parts.the(LogPosition.class).beginTopicAnew(LogName.DISCLOSURES);
        Appended appended =
                disclosures.append(List.of(garbage(0, "other garbage"), at(1, disclosure("b"))));
        // then
        assertThat(appended.added()).isEqualTo(1);
        assertThat(entryIds()).containsExactly("a", "b");
    }

    private void assertStopped(List<Received<DisclosureLine>> batch) {
        assertThatThrownBy(() -> disclosures.append(batch)).isInstanceOf(LogStopped.class);
    }

    private static Received<DisclosureLine> garbage(long offset, String what) {
        return new Received.Illegible<>(
                offset, "seal-broken", Leaf.of(what.getBytes(StandardCharsets.UTF_8)));
    }

    private <L extends Line> Ledger<L> ledger(LedgerTable<L> table) {
        return new PostgresLedger<>(
                table,
                parts.the(LogTrees.class),
                app,
                new TransactionTemplate(new JdbcTransactionManager(source)),
                CLOCK);
    }

    private List<String> entryIds() {
        return app.queryForList(
                "select entry_id from disclosure_entry order by leaf_index", String.class);
    }

    private List<String> alarms() {
        return app.queryForList("select code from audit_alarm order by id", String.class);
    }

    private static <L extends Line> Received<L> at(long offset, L line) {
        return new Legible<>(offset, line);
    }
}
