package org.liaison.audit.ledger.postgres;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.liaison.audit.ledger.DisclosureLine;
import org.liaison.audit.tree.LogName;
import org.springframework.jdbc.core.JdbcTemplate;

/// Table `disclosure_entry`.
final class DisclosureTable implements LedgerTable<DisclosureLine> {

    private static final String INSERT =
            """
            insert into disclosure_entry (
                leaf_index, topic_offset, entry_id, leaf, kind, at,
                message_id, message_kind, exchange_file_id, content_digest,
                origin_office, origin_unit, recipient_office, recipient_unit,
                drafter, authoriser, role, justification,
                instrument_id, instrument_version, purpose, transfer_ground,
                assurance_ids, rule, internal_ground, classes, commitments)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """;

    private final JdbcTemplate jdbc;

    DisclosureTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public LogName log() {
        return LogName.DISCLOSURES;
    }

    @Override
    public List<byte[]> leaves(long from, int most) {
        return Rows.leaves(jdbc, "disclosure_entry", from, most);
    }

    @Override
    public Map<String, String> known(Collection<String> entryIds) {
        return Rows.known(jdbc, "disclosure_entry", "kind || ' ' || content_digest", entryIds);
    }

    @Override
    public void insert(List<Numbered<DisclosureLine>> lines) {
        jdbc.batchUpdate(INSERT, lines.stream().map(DisclosureTable::row).toList());
    }

    @Override
    public List<Numbered<DisclosureLine>> outOfChain(List<Numbered<DisclosureLine>> lines) {
        return List.of();
    }

    private static Object[] row(Numbered<DisclosureLine> numbered) {
        DisclosureLine line = numbered.line();
        return new Object[] {
            numbered.index(),
            numbered.offset(),
            line.entryId(),
            line.leaf().bytes(),
            line.kind(),
            Timestamp.from(line.at()),
            line.message().messageId(),
            line.message().kind(),
            line.message().exchangeFileId(),
            line.message().contentDigest(),
            line.route().originOffice(),
            line.route().originUnit(),
            line.route().recipientOffice(),
            line.route().recipientUnit(),
            line.decision().drafter(),
            line.decision().authoriser(),
            line.decision().role(),
            line.decision().justification(),
            line.decision().instrumentId(),
            line.decision().instrumentVersion(),
            line.decision().purpose(),
            line.decision().transferGround(),
            Rows.joined(line.assuranceIds()),
            line.rule(),
            line.internalGround(),
            Rows.joined(line.classes()),
            Rows.joined(line.commitments())
        };
    }
}
