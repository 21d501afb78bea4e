package org.liaison.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.kit.commitment.PersonCommitment;
import org.liaison.kit.commitment.PersonCommitments;
import org.liaison.kit.commitment.PersonEntry;
import org.liaison.kit.ids.Sha256;
import org.liaison.kit.kafka.BrokerAccess;
import org.liaison.kit.kafka.OwnedTopic;
import org.liaison.kit.kafka.RelayProducer;
import org.liaison.kit.kafka.TopicCreation;
import org.liaison.kit.keys.OfficeKeys;
import org.liaison.kit.outbox.KitDatabase;
import org.liaison.kit.outbox.OutboxRelay;
import org.liaison.kit.outbox.TopicReading;
import org.liaison.kit.problem.NotOnRecord;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.kit.security.Caller;
import org.liaison.kit.security.Role;
import org.liaison.schemas.ReleasedSchemas;
import org.liaison.schemas.Topics;
import org.liaison.schemas.audit.AccessEntry;
import org.liaison.schemas.audit.AccessKind;
import org.liaison.schemas.audit.JustificationKind;
import org.liaison.testkit.EmbeddedKafka;
import org.springframework.dao.DataAccessException;

class RecordingAnAccessIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Caller OFFICER =
            new Caller("ES-4711", "person-1", Set.of(Role.OFFICER), "ucrif", Instant.EPOCH);

    private final KitDatabase database = KitDatabase.fresh();
    private final PersonCommitments commitments = new PersonCommitments(database.jdbc());
    private final AccessLog log =
            new AccessLog(
                    "case-service",
                    database.jdbc(),
                    commitments,
                    UUID::randomUUID,
                    Clock.systemUTC(),
                    () -> {});

    @Test
    void chainsRowsInTheOrderTheyCommitEvenWhenManyLookAtOnce() {
        // given
        try (ExecutorService officers = Executors.newFixedThreadPool(8)) {
            // when
            for (int n = 0; n < 200; n++) {
                officers.execute(() -> append(List.of("victim-1")));
            }
        }

        // then
        List<AccessEntry> rows = rows();
        byte[] previous = AccessChain.start();
        assertThat(rows).hasSize(200);
        for (int position = 0; position < rows.size(); position++) {
            assertThat(rows.get(position).getPosition()).isEqualTo(position);
            assertThat(AccessChain.holds(rows.get(position), previous)).isTrue();
            previous = rows.get(position).getHash().bytes();
        }
    }

    @Test
    void leavesNoGapWhenAReadingIsRolledBack() {
        // given
        append(List.of());
        assertThatThrownBy(() ->
                        database.transaction()
                                .executeWithoutResult(status -> {
                                    appendHere(List.of());
                                    throw new IllegalStateException("undo");
                                }))
                .hasMessage("undo");

        // when
        append(List.of());

        // then
        assertThat(rows()).extracting(AccessEntry::getPosition).containsExactly(0L, 1L);
    }

    @Test
    void noticesARowThatWasChanged() {
        append(List.of());
        AccessEntry row = rows().getFirst();
        AccessEntry changed = AccessEntry.newBuilder(row).setJustification("other").build();

        assertThat(AccessChain.holds(row, AccessChain.start())).isTrue();
        assertThat(AccessChain.holds(changed, AccessChain.start())).isFalse();
    }

    @Test
    void keepsWhoeverBreaksTheGlassApartAndInTheHash() {
        // given
        Justification reason =
                new Justification(JustificationKind.BREAK_GLASS, "a life at risk in Lugo");
        // when
        database.transaction()
                .executeWithoutResult(status ->
                        log.append(AccessKind.CONSULTATION, OFFICER, reason, "case-1", List.of()));
        // then
        AccessEntry row = rows().getFirst();
        AccessEntry hushed =
                AccessEntry.newBuilder(row).setJustificationKind(JustificationKind.STATED).build();
        assertThat(row.getJustificationKind()).isEqualTo(JustificationKind.BREAK_GLASS);
        assertThat(AccessChain.holds(row, AccessChain.start())).isTrue();
        assertThat(AccessChain.holds(hushed, AccessChain.start())).isFalse();
    }

    /// Bytes and hash as version 1.0.0 made them.
    @Test
    void readsAndBelievesARowOfTheFirstSchema() {
        // given
        append(List.of());
        AccessEntry row = rows().getFirst();
        byte[] today = AccessChain.bytes(row);
        byte[] then = Arrays.copyOf(today, today.length - 1);
        ByteBuffer.wrap(then, 2, Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(SchemaNormalization.parsingFingerprint64(released()));
        // when
        AccessEntry read = AccessChain.read(then);
        // then
        assertThat(read).isEqualTo(row);
        assertThat(AccessChain.holds(read, AccessChain.start())).isTrue();
        byte[] plain = Arrays.copyOfRange(then, 10, then.length);
        int hashAt = indexOf(plain, row.getHash().bytes());
        Arrays.fill(plain, hashAt, hashAt + 32, (byte) 0);
        assertThat(Sha256.start("liaison/access/v1\0").digest(plain))
                .isEqualTo(row.getHash().bytes());
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        int at = 0;
        while (!Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
            at++;
        }
        return at;
    }

    private static Schema released() {
        return ReleasedSchemas.of(AccessEntry.getClassSchema().getFullName()).getFirst();
    }

    @Test
    void saysThatItCannotBePutOnRecord() {
        // given: no place is left in the table
        database.jdbc()
                .update(
                        """
                        insert into access_log (position, entry_id, hash, entry)
                        values (9223372036854775807, gen_random_uuid(), ?, ?)
                        """,
                        AccessChain.start(),
                        new byte[0]);
        // then
        assertThatThrownBy(() -> append(List.of())).isInstanceOf(NotOnRecord.class);
    }

    @Test
    void isAppendOnlyForTheService() {
        append(List.of());

        assertThatThrownBy(() -> database.jdbc().update("update access_log set position = 5"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.jdbc().update("delete from access_log"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.jdbc().execute("truncate access_log"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void refusesAnAccessWithoutAJustificationOrATransaction() {
        assertThatThrownBy(() -> appendHere(List.of())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        database.transaction()
                                .executeWithoutResult(status ->
                                        log.append(
                                                AccessKind.CONSULTATION,
                                                OFFICER,
                                                " ",
                                                "case-1",
                                                List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tiesAPersonToItsEntriesUntilTheSaltIsErased() {
        // given
        UUID entry = append(List.of("victim-1", "victim-2", "victim-1"));
        List<PersonEntry> found = commitments.entriesOf("victim-1");

        // when
        commitments.erase("victim-1");

        // then
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().entryId()).isEqualTo(entry);
        byte[] salt = java.util.Base64.getUrlDecoder().decode(found.getFirst().salt());
        assertThat(rows().getFirst().getPersonCommitments()).hasSize(2);
        assertThat(rows().getFirst().getPersonCommitments().getFirst().bytes())
                .isEqualTo(PersonCommitment.of(salt, "victim-1"));
        assertThat(commitments.entriesOf("victim-1")).isEmpty();
        assertThat(commitments.entriesOf("victim-2")).hasSize(1);
    }

    @Test
    void makesTheSameCommitmentWhenAskedAgain() {
        UUID entry = UUID.randomUUID();

        List<byte[]> first = commitments.commit(entry, List.of("a", "b"));
        List<byte[]> again = commitments.commit(entry, List.of("b", "a"));

        assertThat(again.get(0)).isEqualTo(first.get(1));
        assertThat(again.get(1)).isEqualTo(first.get(0));
        assertThat(commitments.commit(UUID.randomUUID(), List.of("a")).getFirst())
                .isNotEqualTo(first.getFirst());
    }

    @Test
    void publishesTheChainSealedAndKeepsTheRows(@TempDir Path secrets) {
        // given
        String broker = EmbeddedKafka.shared().bootstrapServers();
        OfficeKeys.generate(secrets, "es");
        OfficeSeal seal = OfficeSeal.from(secrets.resolve("case-service/office-key.json"));
        new TopicCreation(BrokerAccess.open(broker))
                .create(List.of(OwnedTopic.untilConsumed(Topics.AUDIT_ACCESS, 1)));
        RelayProducer producer = new RelayProducer(BrokerAccess.open(broker), "access-test");
        OutboxRelay relay =
                new OutboxRelay("access", 43, database.source(), new AccessBatch(producer, seal));
        for (int n = 0; n < 1_200; n++) {
            append(List.of());
        }

        // when
        relay.start();

        // then
        await().atMost(PATIENCE).until(() -> Objects.equals(position(), 1_199L));
        relay.stop();
        producer.close();
        List<ConsumerRecord<byte[], byte[]>> published =
                TopicReading.all(broker, Topics.AUDIT_ACCESS);
        assertThat(published)
                .extracting(record -> AccessChain.read(seal.open(record.topic(), record.value())))
                .isEqualTo(rows());
        assertThat(rows()).hasSize(1_200);
    }

    private UUID append(List<String> persons) {
        return Objects.requireNonNull(
                database.transaction().execute(status -> appendHere(persons)));
    }

    private UUID appendHere(List<String> persons) {
        return log.append(AccessKind.CONSULTATION, OFFICER, "task-1", "case-1", persons);
    }

    private Long position() {
        return Objects.requireNonNull(
                database.jdbc().queryForObject("select position from access_relay", Long.class));
    }

    private List<AccessEntry> rows() {
        return database.jdbc()
                .query(
                        "select entry from access_log order by position",
                        (row, number) -> AccessChain.read(row.getBytes(1)));
    }
}
