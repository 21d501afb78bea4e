package org.liaison.cases.casefile.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.cases.CasesDatabase;
import org.liaison.cases.casefile.CaseFile;
import org.liaison.cases.casefile.CaseFileFixture;
import org.liaison.cases.casefile.CaseFiles;
import org.liaison.cases.casefile.CaseFilesContract;
import org.liaison.cases.transaction.Transactions;
import org.liaison.testkit.EmbeddedPostgres;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Case files in PostgreSQL, reached as the service reaches them: by the application role.
class PostgresCaseFilesIT implements CaseFilesContract {

    @Override
    public CaseFiles empty() {
        return on(migrated().asApp());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE case_file SET unit = 'interior'",
                "DELETE FROM case_file",
                "TRUNCATE case_file CASCADE",
                "UPDATE case_particulars SET fields = '{}'",
                "DELETE FROM case_particulars",
                "UPDATE access_log SET hash = hash",
                "DELETE FROM access_log",
                "TRUNCATE access_log",
                "DROP TABLE case_file",
                "CREATE TABLE mine (id int)",
            })
    void refusesTheServiceWhatItWasNotGranted(String statement) {
        // given
        JdbcTemplate app = new JdbcTemplate(migrated().asApp());
        // then
        assertThatThrownBy(() -> app.execute(statement))
                .rootCause()
                .extracting("SQLState")
                .isEqualTo("42501");
    }

    @Test
    void keepsNothingOfATransactionThatIsUndone() {
        // given
        DataSource app = migrated().asApp();
        CaseFiles caseFiles = on(app);
        CaseFile caseFile = CaseFileFixture.caseWithTwoVictims(FIRST, "C-1", "ucrif");
        // when
        new TransactionTemplate(new JdbcTransactionManager(app))
                .executeWithoutResult(status -> {
                    caseFiles.add(List.of(caseFile));
                    status.setRollbackOnly();
                });
        // then
        assertThat(caseFiles.find(caseFile.id(), "ucrif")).isEmpty();
    }

    private static CaseFiles on(DataSource database) {
        return new PostgresCaseFiles(
                JdbcClient.create(database),
                new JdbcTemplate(database),
                JsonMapper.shared(),
                new OneTransaction(new TransactionTemplate(new JdbcTransactionManager(database))));
    }

    /// Transactions as in the service, without its context.
    private record OneTransaction(TransactionTemplate template) implements Transactions {

        @Override
        public <T> T inOne(Supplier<T> work) {
            return template.execute(status -> work.get());
        }

        @Override
        public <T> T apart(Supplier<T> work) {
            throw new UnsupportedOperationException("nothing here asks for it");
        }
    }

    private static EmbeddedPostgres.Database migrated() {
        return CasesDatabase.migrated();
    }
}
