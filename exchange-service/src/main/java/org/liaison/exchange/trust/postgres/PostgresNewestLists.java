package org.liaison.exchange.trust.postgres;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.liaison.exchange.trust.NewestLists;
import org.liaison.log.tree.Hash;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The table `trust_list_in_force`, a row for each version.
@Component
class PostgresNewestLists implements NewestLists {

    private final JdbcTemplate jdbc;

    PostgresNewestLists(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Newest> of(String office) {
        List<Newest> newest =
                jdbc.query(
                        """
                        select version, digest from trust_list_in_force
                        where office = ? order by version desc limit 1
                        """,
                        (row, number) ->
                                new Newest(
                                        row.getLong(1),
                                        Hash.of(Objects.requireNonNull(row.getBytes(2)))),
                        office);
        return newest.stream().findFirst();
    }

    @Override
    public void keep(String office, Newest newest) {
        jdbc.update(
                """
                insert into trust_list_in_force (office, version, digest) values (?, ?, ?)
                on conflict (office, version) do nothing
                """,
                office,
                newest.version(),
                newest.digest().bytes());
    }
}
