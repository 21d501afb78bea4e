package org.liaison.kit.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.testkit.EmbeddedPostgres;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What PostgreSQL refuses for its value, alone; what else fails, as ever.
class SettingAsideRefusedRowsIT {

    private final EmbeddedPostgres.Database database = EmbeddedPostgres.freshDatabase("sink");
    private final DataSource owner = database.asOwner();
    private final JdbcTemplate jdbc = new JdbcTemplate(owner);
    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(owner));
    private final RefusedRows refused = new RefusedRows(Set.of("row_is_short"));

    @BeforeEach
    void create() {
        jdbc.execute(
                "create table sink (at text constraint row_is_short check (length(at) < 40),"
                        + " when_it_was timestamptz constraint row_is_old"
                        + " check (when_it_was < '3000-01-01'))");
    }

    @Test
    void takesWhatStandsBesideAndBehindInItsOrder() {
        // when
        List<String> aside =
                refused.take(
                        List.of(
                                "2026-01-01",
                                "+292278994-08-17",
                                "2026-01-02",
                                "x\0",
                                "2026-01-03"),
                        this::insert);
        // then
        assertThat(aside).containsExactly("+292278994-08-17", "x\0");
        assertThat(rows()).containsExactly("2026-01-01", "2026-01-02", "2026-01-03");
    }

    @Test
    void setsAsideWhatBreaksANamedConstraintAndNoOther() {
        // given
        String tooLong = "2026-01-01 00:00:00.000000+00" + " ".repeat(20);
        // then
        assertThat(refused.take(List.of("2026-01-01", tooLong), this::insert))
                .containsExactly(tooLong);
        assertThatThrownBy(() -> refused.take(List.of("3001-01-01"), this::insert))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void throwsAnOutageOn() {
        // given
        jdbc.execute("drop table sink");
        // then
        assertThatThrownBy(() -> refused.take(List.of("2026-01-01", "2026-01-02"), this::insert))
                .isInstanceOf(DataAccessException.class);
    }

    private void insert(List<String> values) {
        transaction.executeWithoutResult(status ->
                values.forEach(value ->
                        jdbc.update(
                                "insert into sink select v.v, v.v::timestamptz"
                                        + " from (select ?::text as v) v",
                                value)));
    }

    private List<String> rows() {
        return jdbc.queryForList("select at from sink", String.class);
    }
}
