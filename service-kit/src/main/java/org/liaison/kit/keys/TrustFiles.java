package org.liaison.kit.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.liaison.log.trust.Distrusted;
import org.liaison.log.trust.RootKey;
import org.liaison.log.trust.TrustHistory;

/// A folder with, for each office that is trusted, `<office>.root` (its root key, as people
/// compared it) and `<office>.trust` (every version of its trust list).
public final class TrustFiles {

    private final Path folder;

    public TrustFiles(Path folder) {
        this.folder = folder;
    }

    /// Whether an office is trusted here at all.
    public boolean has(String office) {
        return Files.exists(root(office)) && Files.exists(list(office));
    }

    /// Everything that an office's trust lists ever said, verified under the root key beside them.
    public TrustHistory read(String office) throws Distrusted {
        try {
            RootKey root =
                    RootKey.parse(Files.readString(root(office), StandardCharsets.UTF_8).strip());
            TrustHistory history = TrustHistory.parse(Files.readAllBytes(list(office)), root);
            history.requireOffice(office);
            return history;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("No trust list of " + office, unreadable);
        }
    }

    /// Trusts an office from now on, or more of it than before. A history that does not continue
    /// the one that is there is refused.
    public void write(String office, TrustHistory history) throws Distrusted {
        history.requireOffice(office);
        TrustHistory grown = has(office) ? read(office).acceptAll(history) : history;
        try {
            SecretFiles.write(root(office), grown.root().encode() + "\n");
            SecretFiles.write(list(office), new String(grown.encode(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write a trust list", failed);
        }
    }

    /// Another text whenever one of the two files of an office was written.
    String stamp(String office) {
        try {
            return "%s %d %s"
                    .formatted(
                            Files.getLastModifiedTime(list(office)),
                            Files.size(list(office)),
                            Files.getLastModifiedTime(root(office)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("No trust list of " + office, unreadable);
        }
    }

    private Path root(String office) {
        return folder.resolve(office + ".root");
    }

    private Path list(String office) {
        return folder.resolve(office + ".trust");
    }
}
