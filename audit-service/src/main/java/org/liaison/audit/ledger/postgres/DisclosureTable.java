package org.liaison.audit.ledger.postgres;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.liaison.audit.ledger.DisclosureLine;
import org.liaison.audit.tree.LogName;
import org.springframework.jdbc.core.JdbcTemplate;

/// Table `disclosure_entry`.
final class DisclosureTable implements LedgerTable<DisclosureLine> {

    private static final List<String> COLUMNS =
            List.of(
                    "leaf_index",
                    "topic_offset",
                    "entry_id",
                    "leaf",
                    "kind",
                    "at",
                    "message_id",
                    "message_kind",
                    "exchange_file_id",
                    "content_digest",
                    "origin_office",
                    "origin_unit",
                    "recipient_office",
                    "recipient_unit",
                    "drafter",
                    "authoriser",
                    "role",
                    "justification",
                    "instrument_id",
                    "instrument_version",
                    "purpose",
                    "transfer_ground",
                    "assurance_ids",
                    "rule",
                    "internal_ground",
                    "classes",
                    "commitments");

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
        CopiedRows.insert(jdbc, "disclosure_entry", COLUMNS, lines, DisclosureTable::put);
    }

    @Override
    public List<Numbered<DisclosureLine>> outOfChain(List<Numbered<DisclosureLine>> lines) {
        return List.of();
    }

    private static void put(CopiedRows row, Numbered<DisclosureLine> numbered) {
        DisclosureLine line = numbered.line();
        row.bigint(numbered.index())
                .bigint(numbered.offset())
                .text(line.entryId())
                .binary(line.leaf().bytes())
                .text(line.kind())
                .time(line.at());
        put(row, line.message());
        put(row, line.route());
        put(row, line.decision());
        row.text(Rows.joined(line.assuranceIds()))
                .text(line.rule())
                .text(line.internalGround())
                .text(Rows.joined(line.classes()))
                .text(Rows.joined(line.commitments()));
    }

    private static void put(CopiedRows row, DisclosureLine.Message message) {
        row.text(message.messageId())
                .text(message.kind())
                .text(message.exchangeFileId())
                .text(message.contentDigest());
    }

    private static void put(CopiedRows row, DisclosureLine.Route route) {
        row.text(route.originOffice())
                .text(route.originUnit())
                .text(route.recipientOffice())
                .text(route.recipientUnit());
    }

    private static void put(CopiedRows row, DisclosureLine.Decision decision) {
        row.text(decision.drafter())
                .text(decision.authoriser())
                .text(decision.role())
                .text(decision.justification())
                .text(decision.instrumentId())
                .integer(decision.instrumentVersion())
                .text(decision.purpose())
                .text(decision.transferGround());
    }
}
