package org.liaison.audit.fsck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.audit.AuditParts;
import org.liaison.audit.platform.AuditTool;
import org.liaison.testkit.EmbeddedPostgres;

/// The jar as a tool, without the service: only its exit code is looked at.
class RunningFsckIT {

    private final EmbeddedPostgres.Database database = AuditParts.database();

    @TempDir private Path keys = Path.of("");

    @Test
    void endsWithZeroOnlyWhenBothLogsHold() {
        // given
        FilledLedger ledger = new FilledLedger(database, keys);
        ledger.disclose(0, 30);
        ledger.look(3);
        assertThat(fsck()).isZero();
        // when
        ledger.asSuperuser("delete from disclosure_entry where leaf_index = 7");
        // then
        assertThat(fsck()).isEqualTo(2);
    }

    @Test
    void endsWithTwoWhenThereIsNoDatabase() {
        assertThat(fsck("--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none")).isEqualTo(2);
    }

    private int fsck(String... more) {
        String[] given = {
            "fsck",
            "--liaison.office=es",
            "--liaison.country=ES",
            "--liaison.unit=ucrif",
            "--liaison.zone=Europe/Madrid",
            "--liaison.partners=cn",
            "--liaison.keys-dir=" + keys,
            "--liaison.instance=0",
            "--spring.datasource.url=" + database.jdbcUrl(),
            "--spring.datasource.username=audit_reader",
            "--spring.datasource.password=x"
        };
        String[] all = Arrays.copyOf(given, given.length + more.length);
        System.arraycopy(more, 0, all, given.length, more.length);
        return AuditTool.run(all);
    }
}
