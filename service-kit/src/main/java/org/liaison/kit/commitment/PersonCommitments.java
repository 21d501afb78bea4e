package org.liaison.kit.commitment;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/// The erasable table `person_commitment`: who is meant by an entry of a log. A salt is fresh per
/// person and entry; asking again for the same pair gives the same commitment, so a retry writes
/// the same entry.
public final class PersonCommitments {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    /// The update changes nothing: it is there so that `returning` also gives rows that were there.
    private static final String KEEP =
            """
            insert into person_commitment as kept (entry_id, person_key, salt, commitment)
            select * from unnest(?::uuid[], ?::text[], ?::bytea[], ?::bytea[])
            on conflict (entry_id, person_key) do update set person_key = kept.person_key
            returning kept.entry_id, kept.person_key, kept.commitment
            """;

    private final JdbcTemplate jdbc;
    private final SecureRandom random = new SecureRandom();

    private record Person(UUID entryId, String key) {}

    public PersonCommitments(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// The commitments of the persons of one entry, in the order given, each person once.
    public List<byte[]> commit(UUID entryId, Collection<String> personKeys) {
        Map<UUID, List<byte[]>> one = commit(Map.of(entryId, List.copyOf(personKeys)));
        return Objects.requireNonNull(one.get(entryId));
    }

    /// The commitments of many entries with one statement.
    public Map<UUID, List<byte[]>> commit(Map<UUID, List<String>> personKeysByEntry) {
        List<Person> persons =
                personKeysByEntry.entrySet().stream()
                        .flatMap(entry ->
                                new LinkedHashSet<>(entry.getValue())
                                        .stream().map(key -> new Person(entry.getKey(), key)))
                        .toList();
        Map<Person, byte[]> kept = persons.isEmpty() ? Map.of() : keep(persons);
        Map<UUID, List<byte[]>> result = new LinkedHashMap<>();
        personKeysByEntry.keySet().forEach(entryId -> result.put(entryId, new ArrayList<>()));
        for (Person person : persons) {
            Objects.requireNonNull(result.get(person.entryId()))
                    .add(Objects.requireNonNull(kept.get(person)));
        }
        return result;
    }

    /// All entries that mean a person, newest first is not promised.
    public List<PersonEntry> entriesOf(String personKey) {
        return jdbc.query(
                """
                select entry_id, salt, commitment from person_commitment
                where person_key = ? order by entry_id
                """,
                (row, number) ->
                        new PersonEntry(
                                row.getObject(1, UUID.class),
                                TEXT.encodeToString(row.getBytes(2)),
                                TEXT.encodeToString(row.getBytes(3))),
                personKey);
    }

    /// Forgets who was meant. Entries stay and can no longer be tied to the person.
    public int erase(String personKey) {
        return jdbc.update("delete from person_commitment where person_key = ?", personKey);
    }

    private Map<Person, byte[]> keep(List<Person> persons) {
        return Objects.requireNonNull(
                jdbc.execute((Connection connection) -> {
                    try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
                        bind(connection, insert, persons);
                        try (ResultSet rows = insert.executeQuery()) {
                            return read(rows);
                        }
                    }
                }));
    }

    private void bind(Connection connection, PreparedStatement insert, List<Person> persons)
            throws SQLException {
        int count = persons.size();
        UUID[] entries = new UUID[count];
        String[] keys = new String[count];
        byte[][] salts = new byte[count][PersonCommitment.SALT];
        byte[][] commitments = new byte[count][];
        for (int at = 0; at < count; at++) {
            entries[at] = persons.get(at).entryId();
            keys[at] = persons.get(at).key();
            random.nextBytes(salts[at]);
            commitments[at] = PersonCommitment.of(salts[at], keys[at]);
        }
        insert.setArray(1, connection.createArrayOf("uuid", entries));
        insert.setArray(2, connection.createArrayOf("text", keys));
        insert.setArray(3, connection.createArrayOf("bytea", salts));
        insert.setArray(4, connection.createArrayOf("bytea", commitments));
    }

    private static Map<Person, byte[]> read(ResultSet rows) throws SQLException {
        Map<Person, byte[]> kept = new HashMap<>();
        while (rows.next()) {
            kept.put(
                    new Person(rows.getObject(1, UUID.class), rows.getString(2)), rows.getBytes(3));
        }
        return kept;
    }
}
