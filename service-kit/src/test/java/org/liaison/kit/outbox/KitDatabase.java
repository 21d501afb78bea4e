package org.liaison.kit.outbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.sql.DataSource;
import org.liaison.testkit.EmbeddedPostgres;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A database with the kit's tables, seen as its application role.
public record KitDatabase(DataSource source, JdbcTemplate jdbc, TransactionTemplate transaction) {

    public static KitDatabase fresh() {
        EmbeddedPostgres.Database database = EmbeddedPostgres.freshDatabase("kit");
        new JdbcTemplate(database.asOwner()).execute(sql().replace("${app}", database.app()));
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(database.asApp());
        pool.setMaximumPoolSize(12);
        pool.setMinimumIdle(0);
        DataSource app = new HikariDataSource(pool);
        return new KitDatabase(
                app,
                new JdbcTemplate(app),
                new TransactionTemplate(new DataSourceTransactionManager(app)));
    }

    private static String sql() {
        try (InputStream in = KitDatabase.class.getResourceAsStream("/db/kit/outbox.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
