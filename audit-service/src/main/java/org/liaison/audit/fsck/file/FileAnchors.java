package org.liaison.audit.fsck.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaison.audit.fsck.Anchors;
import org.liaison.audit.tree.LogName;
import org.liaison.kit.office.OfficeSettings;
import org.springframework.stereotype.Component;

/// The folder in which checkpoints are signed. It is only read: nothing is made that is missing.
@Component
class FileAnchors implements Anchors {

    private final Path folder;

    FileAnchors(OfficeSettings settings) {
        this.folder = settings.keysDir().resolve("checkpoint");
    }

    @Override
    public List<String> keys(LogName log) {
        return lines(log.code() + ".vkey");
    }

    @Override
    public Optional<String> lastSigned(LogName log) {
        return read(log.code() + ".checkpoint");
    }

    @Override
    public List<Closed> closed(LogName log) {
        List<Closed> closed = new ArrayList<>();
        for (int epoch = 1; ; epoch++) {
            String name = log.code() + "." + epoch;
            Optional<String> gap = read(name + ".gap");
            if (gap.isEmpty()) {
                return closed;
            }
            closed.add(
                    new Closed(
                            lines(name + ".vkey"),
                            read(name + ".checkpoint").orElse(""),
                            gap.get()));
        }
    }

    @Override
    public Optional<String> signers() {
        return read("gap-signers");
    }

    private List<String> lines(String name) {
        return read(name).map(keys -> keys.strip().lines().toList()).orElse(List.of());
    }

    private Optional<String> read(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + name, unreadable);
        }
    }
}
