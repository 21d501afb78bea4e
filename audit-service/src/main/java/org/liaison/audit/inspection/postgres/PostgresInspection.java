package org.liaison.audit.inspection.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.inspection.Filter;
import org.liaison.audit.inspection.Inspection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// Reads the tables of the ledger.
@Repository
class PostgresInspection implements Inspection {

    /// Entries that stand for nothing: shown to who asks for them.
    private static final String PADDING = "PADDING";

    private static final List<String> DISCLOSURE =
            List.of(
                    "entry_id",
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
    private static final List<String> ACCESS =
            List.of(
                    "entry_id",
                    "service",
                    "position",
                    "kind",
                    "at",
                    "official_number",
                    "role",
                    "justification",
                    "justification_kind",
                    "subject",
                    "hash",
                    "commitments");

    private final JdbcTemplate jdbc;

    PostgresInspection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<LogLine> disclosures(Filter filter) {
        Query query =
                common(filter, new Query(columns(DISCLOSURE), "disclosure_entry"))
                        .and("? in (origin_office, recipient_office)", office(filter.partner()))
                        .and(
                                """
                                (origin_office = split_part(?, '/', 1)
                                    and origin_unit = split_part(?, '/', 2))
                                or (recipient_office = split_part(?, '/', 1)
                                    and recipient_unit = split_part(?, '/', 2))\
                                """,
                                unit(filter.partner()))
                        .and("? in (drafter, authoriser)", filter.officer())
                        .and("exchange_file_id = ?", filter.about())
                        .and("kind <> ?", filter.kind() == null ? PADDING : null);
        return lines(query, filter, DISCLOSURE);
    }

    @Override
    public List<LogLine> accesses(Filter filter) {
        Query query =
                common(filter, new Query(columns(ACCESS), "access_entry"))
                        .and("justification_kind = ?", filter.justificationKind())
                        .and("official_number = ?", filter.officer())
                        .and("subject = ?", filter.about());
        return lines(query, filter, ACCESS);
    }

    @Override
    public Map<String, Long> brokenGlass(@Nullable Instant from, @Nullable Instant to) {
        Query query =
                new Query("official_number, count(*)", "access_entry")
                        .and("justification_kind = ?", Filter.BREAK_GLASS)
                        .and("at >= ?", timestamp(from))
                        .and("at < ?", timestamp(to));
        Map<String, Long> counts = new TreeMap<>();
        jdbc.query(
                query.countedBy("official_number"),
                row -> {
                    counts.put(row.getString(1), row.getLong(2));
                },
                query.parameters());
        return counts;
    }

    @Override
    public List<RaisedAlarm> alarms() {
        return jdbc.query(
                """
                select at, log, code, topic_offset, subject from audit_alarm
                order by id desc limit 200\
                """,
                (row, number) ->
                        new RaisedAlarm(
                                row.getTimestamp(1).toInstant(),
                                row.getString(2),
                                row.getString(3),
                                row.getLong(4),
                                row.getString(5)));
    }

    private static Query common(Filter filter, Query query) {
        List<String> ids = filter.entryIds();
        return query.and("at >= ?", timestamp(filter.from()))
                .and("at < ?", timestamp(filter.to()))
                .and("kind = ?", filter.kind())
                .and("leaf_index < ?", filter.before())
                .and("entry_id = any (?)", ids == null ? null : ids.toArray(String[]::new));
    }

    private List<LogLine> lines(Query query, Filter filter, List<String> columns) {
        return jdbc.query(
                query.newestFirst(filter.limit()),
                (row, number) -> new LogLine(row.getLong("leaf_index"), texts(row, columns)),
                query.parameters());
    }

    private static Map<String, String> texts(ResultSet row, List<String> columns)
            throws SQLException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String column : columns) {
            texts.put(
                    camel(column),
                    column.equals("at")
                            ? row.getTimestamp(column).toInstant().toString()
                            : row.getString(column));
        }
        return texts;
    }

    private static String columns(List<String> names) {
        return "leaf_index, " + String.join(", ", names);
    }

    private static @Nullable String office(@Nullable String partner) {
        return partner == null || partner.contains("/") ? null : partner;
    }

    private static @Nullable String unit(@Nullable String partner) {
        return partner != null && partner.contains("/") ? partner : null;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static String camel(String column) {
        StringBuilder name = new StringBuilder();
        for (String word : column.split("_", -1)) {
            name.append(
                    name.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
