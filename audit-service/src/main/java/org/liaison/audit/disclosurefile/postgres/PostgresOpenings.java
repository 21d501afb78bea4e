package org.liaison.audit.disclosurefile.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.disclosurefile.Opening;
import org.liaison.audit.disclosurefile.Openings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// One row for each step; a step is taken once because its row is there once.
@Repository
class PostgresOpenings implements Openings {

    private static final String READ =
            """
            select o.id, o.message_id, o.reason,
                   r.official_number, r.person_number, r.at,
                   c.official_number, c.person_number, c.at,
                   s.official_number, s.person_number, s.at
            from disclosure_opening o
            join disclosure_opening_step r on r.opening_id = o.id and r.step = 'requested'
            left join disclosure_opening_step c on c.opening_id = o.id and c.step = 'confirmed'
            left join disclosure_opening_step s on s.opening_id = o.id and s.step = 'shown'
            """;
    private static final String STEP =
            """
            insert into disclosure_opening_step
                (opening_id, step, official_number, person_number, at)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """;
    private static final int REQUESTED = 4;
    private static final int CONFIRMED = 7;
    private static final int SHOWN = 10;

    private final JdbcTemplate jdbc;

    PostgresOpenings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void request(Opening opening) {
        jdbc.update(
                "insert into disclosure_opening (id, message_id, reason) values (?, ?, ?)",
                opening.id(),
                opening.messageId(),
                opening.reason());
        step(opening.id(), "requested", opening.requested());
    }

    @Override
    public boolean confirm(UUID id, Opening.Step by) {
        return step(id, "confirmed", by);
    }

    @Override
    public boolean show(UUID id, Opening.Step by) {
        return step(id, "shown", by);
    }

    @Override
    public Optional<Opening> find(UUID id) {
        return jdbc.query(READ + "where o.id = ?", (row, n) -> opening(row), id).stream()
                .findFirst();
    }

    @Override
    public List<Opening> since(Instant from) {
        return jdbc.query(
                READ + "where r.at >= ? order by r.at desc limit 100",
                (row, n) -> opening(row),
                from.atOffset(ZoneOffset.UTC));
    }

    private boolean step(UUID id, String step, Opening.Step by) {
        return jdbc.update(
                        STEP,
                        id,
                        step,
                        by.officialNumber(),
                        by.personNumber(),
                        by.at().atOffset(ZoneOffset.UTC))
                == 1;
    }

    private static Opening opening(ResultSet row) throws SQLException {
        Opening.Step requested = step(row, REQUESTED);
        if (requested == null) {
            throw new IllegalStateException("An opening was requested by somebody");
        }
        return new Opening(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                requested,
                step(row, CONFIRMED),
                step(row, SHOWN));
    }

    private static Opening.@Nullable Step step(ResultSet row, int from) throws SQLException {
        String number = row.getString(from);
        return number == null
                ? null
                : new Opening.Step(
                        number,
                        row.getString(from + 1),
                        row.getObject(from + 2, OffsetDateTime.class).toInstant());
    }
}
