package org.liaison.cases.journey;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaison.kit.access.AccessChain;
import org.liaison.schemas.audit.AccessEntry;
import org.liaison.testkit.EmbeddedPostgres;
import org.springframework.jdbc.core.JdbcTemplate;

/// The access log of a running case service, read as its superuser.
final class AccessRows {

    private final JdbcTemplate jdbc;

    AccessRows(EmbeddedPostgres.Database database) {
        this.jdbc = new JdbcTemplate(database.asSuperuser());
    }

    /// All entries behind a position, in order.
    List<AccessEntry> after(long position) {
        return jdbc.query(
                "select entry from access_log where position > ? order by position",
                (row, n) -> AccessChain.read(row.getBytes(1)),
                position);
    }

    /// The last position; -1 if there is none.
    long last() {
        Long last =
                jdbc.queryForObject(
                        "select coalesce(max(position), -1) from access_log", Long.class);
        return last == null ? -1 : last;
    }

    /// Whether each entry follows from the one before, from the first on.
    static boolean isWhole(List<AccessEntry> chain) {
        byte[] previous = AccessChain.start();
        long position = 0;
        for (AccessEntry entry : chain) {
            if (entry.getPosition() != position || !AccessChain.holds(entry, previous)) {
                return false;
            }
            previous = entry.getHash().bytes();
            position++;
        }
        return true;
    }

    /// Keys of the persons an entry means: those whose salted commitment stands in it, each once.
    Set<String> persons(AccessEntry entry) {
        Set<String> inEntry =
                entry.getPersonCommitments().stream()
                        .map(each -> HexFormat.of().formatHex(each.bytes()))
                        .collect(Collectors.toSet());
        return jdbc
                .query(
                        "select person_key, encode(commitment, 'hex') from person_commitment"
                                + " where entry_id = ?::uuid",
                        (row, n) ->
                                inEntry.remove(row.getString(2)) ? row.getString(1) : "stranger",
                        entry.getEntryId())
                .stream()
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.toSet(),
                                keys -> {
                                    inEntry.forEach(left -> keys.add("without salt"));
                                    return keys;
                                }));
    }
}
