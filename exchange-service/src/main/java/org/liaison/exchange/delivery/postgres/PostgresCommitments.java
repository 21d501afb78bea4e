package org.liaison.exchange.delivery.postgres;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.liaison.exchange.delivery.Commitments;
import org.liaison.kit.commitment.PersonCommitments;
import org.liaison.kit.ids.Sha256;
import org.liaison.schemas.cases.PersonsErased;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Commitments in the table `person_commitment`. Who was erased at home is remembered by a hash of
/// the key alone, so that a record which is read again makes no new salt.
@Component
class PostgresCommitments implements Commitments {

    private static final String TAG = "liaison/forgotten/v1\0";
    private static final String FORGOTTEN =
            "select encode(key_hash, 'hex') from forgotten_person where key_hash = any (?)";
    private static final String FORGET =
            """
            insert into forgotten_person (key_hash) select unnest(?::bytea[])
            on conflict do nothing
            """;

    private static final String PENDING =
            """
            insert into erasure_pending
                (erasure_id, erased_at, official_number, threads, person_keys)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """;

    private final PersonCommitments commitments;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    PostgresCommitments(
            PersonCommitments commitments, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.commitments = commitments;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public Map<UUID, List<byte[]>> commit(Map<UUID, List<String>> personKeysByEntry) {
        Set<String> gone = forgotten(personKeysByEntry.values());
        if (gone.isEmpty()) {
            return commitments.commit(personKeysByEntry);
        }
        Map<UUID, List<String>> known = new HashMap<>();
        personKeysByEntry.forEach((entry, keys) ->
                known.put(entry, keys.stream().filter(key -> !isGone(key, gone)).toList()));
        return commitments.commit(known);
    }

    @Override
    public void forget(PersonsErased persons) {
        transaction.executeWithoutResult(status -> {
            if (persons.getLasting()) {
                jdbc.update(FORGET, (Object) hashes(persons.getPersonKeys()));
                jdbc.update(FORGET, (Object) hashes(persons.getExchangeFileIds()));
            }
            jdbc.update(
                    PENDING,
                    persons.getErasureId(),
                    persons.getErasedAt().atOffset(ZoneOffset.UTC),
                    persons.getOfficialNumber(),
                    persons.getExchangeFileIds().toArray(String[]::new),
                    persons.getPersonKeys().toArray(String[]::new));
        });
    }

    private static boolean isGone(String personKey, Set<String> gone) {
        return gone.contains(hash(personKey)) || gone.contains(hash(thread(personKey)));
    }

    /// The thread of a person known only by a partner's reference in it; else the key itself.
    private static String thread(String personKey) {
        int slash = personKey.indexOf('/');
        return slash < 0 ? personKey : personKey.substring(0, slash);
    }

    private Set<String> forgotten(Collection<List<String>> personKeys) {
        List<String> keys =
                personKeys.stream()
                        .flatMap(List::stream)
                        .flatMap(key -> Stream.of(key, thread(key)))
                        .distinct()
                        .toList();
        return keys.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.queryForList(FORGOTTEN, String.class, (Object) hashes(keys)));
    }

    private static byte[][] hashes(List<String> personKeys) {
        return personKeys.stream().map(PostgresCommitments::digest).toArray(byte[][]::new);
    }

    private static String hash(String personKey) {
        return HexFormat.of().formatHex(digest(personKey));
    }

    private static byte[] digest(String personKey) {
        return Sha256.start(TAG).digest(personKey.getBytes(StandardCharsets.UTF_8));
    }
}
