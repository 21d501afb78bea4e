package org.liaison.operator.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretsOnDiskTest {

    @TempDir private Path folder;

    @Test
    void areMadeOnceAndReadableByTheOwnerAlone() throws IOException {
        // given
        Path file = folder.resolve("secrets/postgres/superuser");

        // when
        String first = SecretFile.readOrMake(file);
        String second = SecretFile.readOrMake(file);

        // then
        assertThat(second).isEqualTo(first).hasSize(32);
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("secrets/postgres"))).isEqualTo("rwx------");
    }

    @Test
    void differFromEachOther() {
        // given
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");

        // when
        String secret = SecretFile.readOrMake(one);

        // then
        assertThat(SecretFile.readOrMake(two)).isNotEqualTo(secret);
    }

    @Test
    void ofPeopleAreKeptInTheLoginsFile() throws IOException {
        // given
        Path file = folder.resolve("logins.properties");
        Logins logins = Logins.in(file);
        String password = logins.passwordOrMake(Office.ES, "officer1");

        // when
        logins.save();

        // then
        assertThat(Logins.in(file).password(Office.ES, "officer1")).isEqualTo(password);
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(logins.toString()).doesNotContain(password);
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
