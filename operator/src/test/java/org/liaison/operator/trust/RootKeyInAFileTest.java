package org.liaison.operator.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class RootKeyInAFileTest implements RootKeyContract {

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void choosesAPassword() throws IOException {
        Files.writeString(folder.resolve("password"), "invented-password");
    }

    @Override
    public RootStore store() {
        return RootStore.in(folder);
    }
}
