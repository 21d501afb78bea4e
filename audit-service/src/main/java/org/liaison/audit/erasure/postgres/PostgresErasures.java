package org.liaison.audit.erasure.postgres;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.liaison.audit.erasure.Erasure;
import org.liaison.audit.erasure.Erasures;
import org.liaison.kit.access.AccessLog;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.ids.Sha256;
import org.liaison.kit.outbox.Outbox;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.kit.security.Caller;
import org.liaison.kit.security.Role;
import org.liaison.schemas.Topics;
import org.liaison.schemas.audit.AccessKind;
import org.liaison.schemas.cases.ErasureFollowed;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Whoever makes a salt holds a lock that whoever takes salts away waits for, and the other way
/// round: none is made between a look and an erasure.
@Repository
@Transactional
class PostgresErasures implements Erasures {

    private static final String SERVICE = "audit-service";
    private static final String TAG = "liaison/forgotten/v1\0";
    private static final long LOCK = 0x4c49_4146_4f52_4754L;

    private static final AvroCodec<ErasureFollowed> CODEC =
            AvroCodec.of(ErasureFollowed.getClassSchema(), ErasureFollowed.class);
    private static final String FORGET =
            """
            insert into forgotten_person (key_hash) select unnest(?::bytea[])
            on conflict do nothing
            """;
    private static final String SALTS =
            """
            delete from person_commitment where person_key = any (?)
                or split_part(person_key, '/', 1) = any (?)
            """;

    private final JdbcTemplate jdbc;
    private final AccessLog accessLog;
    private final Outbox outbox;
    private final OfficeSeal seal;
    private final Clock clock;

    PostgresErasures(
            JdbcTemplate jdbc, AccessLog accessLog, Outbox outbox, OfficeSeal seal, Clock clock) {
        this.jdbc = jdbc;
        this.accessLog = accessLog;
        this.outbox = outbox;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public void follow(Erasure erasure) {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
        List<Integer> before =
                jdbc.queryForList(
                        "select salts from erasure_followed where erasure_id = ?",
                        Integer.class,
                        erasure.id());
        int salts = before.isEmpty() ? takeAway(erasure) : before.getFirst();
        ErasureFollowed followed = new ErasureFollowed(erasure.id(), SERVICE, salts, now());
        outbox.append(
                Topics.CASE_ERASED, null, seal.seal(Topics.CASE_ERASED, CODEC.encode(followed)));
        if (before.isEmpty()) {
            String number = erasure.officialNumber();
            var _ =
                    accessLog.append(
                            AccessKind.ERASURE,
                            new Caller(number, number, Set.of(Role.SUPERVISOR), "-", Instant.EPOCH),
                            "erased at home",
                            erasure.id(),
                            List.of());
        }
    }

    @Override
    public void unreadable() {
        jdbc.update(
                "insert into audit_alarm (at, log, code, topic_offset, subject)"
                        + " values (?, 'erasures', 'record-unreadable', -1, 'erasure')",
                now().atOffset(ZoneOffset.UTC));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isAnyoneGone(List<String> personKeys) {
        jdbc.query("select pg_advisory_xact_lock_shared(?)", row -> {}, LOCK);
        byte[][] hashes =
                hashes(personKeys.stream().flatMap(key -> Stream.of(key, thread(key))).toList());
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "select exists (select from forgotten_person where key_hash = any (?))",
                        Boolean.class,
                        (Object) hashes));
    }

    private int takeAway(Erasure erasure) {
        if (erasure.lasting()) {
            jdbc.update(FORGET, (Object) hashes(erasure.personKeys()));
            jdbc.update(FORGET, (Object) hashes(erasure.threads()));
        }
        int salts =
                jdbc.update(
                        SALTS,
                        erasure.personKeys().toArray(String[]::new),
                        erasure.threads().toArray(String[]::new));
        jdbc.update(
                "insert into erasure_followed (erasure_id, salts, at) values (?, ?, ?)",
                erasure.id(),
                salts,
                now().atOffset(ZoneOffset.UTC));
        return salts;
    }

    private static byte[][] hashes(List<String> keys) {
        return keys.stream()
                .map(key -> Sha256.start(TAG).digest(key.getBytes(StandardCharsets.UTF_8)))
                .toArray(byte[][]::new);
    }

    /// The thread of a person known only by a partner's reference in it; else the key itself.
    private static String thread(String personKey) {
        int slash = personKey.indexOf('/');
        return slash < 0 ? personKey : personKey.substring(0, slash);
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
