package org.liaison.audit.ledger.postgres;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liaison.audit.ledger.AccessLine;
import org.liaison.audit.ledger.AccessLine.Link;
import org.liaison.audit.tree.LogName;
import org.springframework.jdbc.core.JdbcTemplate;

/// Table `access_entry`, and the end of each service's chain in `access_chain`.
final class AccessTable implements LedgerTable<AccessLine> {

    private static final List<String> COLUMNS =
            List.of(
                    "leaf_index",
                    "topic_offset",
                    "entry_id",
                    "leaf",
                    "service",
                    "position",
                    "previous_hash",
                    "hash",
                    "kind",
                    "at",
                    "official_number",
                    "role",
                    "justification",
                    "justification_kind",
                    "subject",
                    "commitments");

    private final JdbcTemplate jdbc;

    AccessTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public LogName log() {
        return LogName.ACCESS;
    }

    @Override
    public List<byte[]> leaves(long from, int most) {
        return Rows.leaves(jdbc, "access_entry", from, most);
    }

    @Override
    public Map<String, String> known(Collection<String> entryIds) {
        return Rows.known(jdbc, "access_entry", "hash", entryIds);
    }

    @Override
    public void insert(List<Numbered<AccessLine>> lines) {
        CopiedRows.insert(jdbc, "access_entry", COLUMNS, lines, AccessTable::put);
    }

    /// Compares each line with the one before it of the same service, and remembers the last.
    @Override
    public List<Numbered<AccessLine>> outOfChain(List<Numbered<AccessLine>> lines) {
        Map<String, Link> ends = ends();
        List<Numbered<AccessLine>> broken = new ArrayList<>();
        for (Numbered<AccessLine> numbered : lines) {
            Link link = numbered.line().link();
            Link end = ends.getOrDefault(link.service(), Link.start(link.service()));
            if (!link.follows(end)) {
                broken.add(numbered);
            }
            ends.put(link.service(), link);
        }
        jdbc.batchUpdate(
                """
                insert into access_chain (service, position, hash) values (?, ?, ?)
                on conflict (service) do update
                set position = excluded.position, hash = excluded.hash\
                """,
                ends.values().stream()
                        .map(end -> new Object[] {end.service(), end.position(), end.hash()})
                        .toList());
        return broken;
    }

    private Map<String, Link> ends() {
        Map<String, Link> ends = new HashMap<>();
        jdbc.query(
                "select service, position, hash from access_chain",
                row -> {
                    ends.put(
                            row.getString(1),
                            new Link(row.getString(1), row.getLong(2), "", row.getString(3), true));
                });
        return ends;
    }

    private static void put(CopiedRows row, Numbered<AccessLine> numbered) {
        AccessLine line = numbered.line();
        row.bigint(numbered.index())
                .bigint(numbered.offset())
                .text(line.entryId())
                .binary(line.leaf().bytes());
        row.text(line.link().service())
                .bigint(line.link().position())
                .text(line.link().previousHash())
                .text(line.link().hash());
        row.text(line.kind())
                .time(line.at())
                .text(line.officialNumber())
                .text(line.role())
                .text(line.justification())
                .text(line.justificationKind())
                .text(line.subject())
                .text(Rows.joined(line.commitments()));
    }
}
