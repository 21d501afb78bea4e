package org.liaison.audit.fsck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.audit.AuditParts;
import org.liaison.audit.ledger.EntryFixture;
import org.liaison.audit.platform.AuditTool;
import org.liaison.audit.tree.LogName;
import org.liaison.kit.keys.OfficeKeys;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.schemas.Topics;
import org.liaison.testkit.EmbeddedKafka;
import org.liaison.testkit.EmbeddedPostgres;
import org.springframework.jdbc.core.JdbcTemplate;

/// The database is lost, the topics are not.
class RebuildingFromTheTopicIT {

    private static final int ENTRIES = 5_000;

    @TempDir private Path secrets = Path.of("");
    private final EmbeddedKafka kafka = EmbeddedKafka.emptied();
    private Path keys = Path.of("");
    private FilledLedger lost;

    @BeforeEach
    void fill() {
        OfficeKeys.generate(secrets, "es");
        keys = secrets.resolve("audit-service");
        lost = new FilledLedger(AuditParts.database(), keys);
        lost.disclose(0, ENTRIES);
        lost.look(20);
    }

    @Test
    void reachesExactlyWhatWasSigned() {
        // given
        write(Topics.AUDIT_DISCLOSURES, disclosures());
        write(Topics.AUDIT_ACCESS, EntryFixture.looked(20));
        EmbeddedPostgres.Database empty = EmbeddedPostgres.freshDatabase("audit");
        // when
        int code = rebuild(empty);
        // then
        assertThat(code).isZero();
        FilledLedger rebuilt = new FilledLedger(empty, keys);
        assertThat(rebuilt.lines(LogName.DISCLOSURES)).isEqualTo(lost.lines(LogName.DISCLOSURES));
        assertThat(rebuilt.lines(LogName.ACCESS)).isEqualTo(lost.lines(LogName.ACCESS));
        assertThat(rebuild(empty)).as("once more changes nothing").isZero();
    }

    @Test
    void goesOnFromYesterdaysBackup() {
        // given
        EmbeddedPostgres.Database yesterday = lost.backup("yesterday");
        lost.disclose(ENTRIES, ENTRIES + 100);
        List<byte[]> all = disclosures();
        for (int i = ENTRIES; i < ENTRIES + 100; i++) {
            all.add(EntryFixture.sent(i));
        }
        write(Topics.AUDIT_DISCLOSURES, all);
        write(Topics.AUDIT_ACCESS, EntryFixture.looked(20));
        // then
        assertThat(rebuild(yesterday)).isZero();
        assertThat(new FilledLedger(yesterday, keys).found(LogName.DISCLOSURES))
                .containsExactly("VALID");
    }

    @Test
    void isNotTakenForTheLogWhenTheTopicLacksARecord() {
        // given
        List<byte[]> lacking = disclosures();
        lacking.remove(17);
        write(Topics.AUDIT_DISCLOSURES, lacking);
        write(Topics.AUDIT_ACCESS, EntryFixture.looked(20));
        // then
        assertThat(rebuild(EmbeddedPostgres.freshDatabase("audit"))).isEqualTo(2);
    }

    private static List<byte[]> disclosures() {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            entries.add(EntryFixture.sent(i));
        }
        return entries;
    }

    private void write(String topic, List<byte[]> entries) {
        OfficeSeal seal = OfficeSeal.from(keys.resolve("office-key.json"));
        kafka.createTopic(topic, 1);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            for (byte[] entry : entries) {
                var _ = producer.send(new ProducerRecord<>(topic, seal.seal(topic, entry)));
            }
        }
    }

    private int rebuild(EmbeddedPostgres.Database database) {
        new JdbcTemplate(database.asSuperuser())
                .execute("grant usage on schema public to audit_app");
        return AuditTool.run(
                "rebuild",
                "--liaison.office=es",
                "--liaison.country=ES",
                "--liaison.unit=ucrif",
                "--liaison.zone=Europe/Madrid",
                "--liaison.partners=cn",
                "--liaison.keys-dir=" + keys,
                "--liaison.instance=0",
                "--liaison.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.app(),
                "--spring.datasource.password=x",
                "--spring.flyway.user=" + database.owner(),
                "--spring.flyway.password=x",
                "--spring.flyway.placeholders.app=" + database.app());
    }
}
