package org.liaison.audit.sharing.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.liaison.audit.sharing.PartnerKeys;
import org.liaison.audit.sharing.PinnedKeys;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.log.Rejected;
import org.liaison.log.note.NoteKey;
import org.springframework.stereotype.Component;

/// `trust/<office>.vkeys` under the service's secrets: the verifier key of the partner's disclosure
/// log, and of its cosigner, a line each. Read each time, so that keys handed over later count at
/// once; a file that cannot be read is an error and not an absence.
@Component
class FilePartnerKeys implements PartnerKeys {

    private final Path folder;
    private final List<String> partners;

    FilePartnerKeys(OfficeSettings settings) {
        this.folder = settings.keysDir().resolve("trust");
        this.partners = settings.partners();
    }

    @Override
    public Optional<PinnedKeys> of(String office) {
        if (!partners.contains(office)) {
            return Optional.empty();
        }
        Path file = folder.resolve(office + ".vkeys");
        try {
            return Files.exists(file)
                    ? Optional.of(keys(Files.readAllLines(file, StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file.getFileName(), unreadable);
        } catch (Rejected malformed) {
            throw new IllegalStateException("No verifier keys: " + file.getFileName(), malformed);
        }
    }

    private static PinnedKeys keys(List<String> lines) throws Rejected {
        if (lines.size() != 2) {
            throw new IllegalStateException("A file of pinned keys has two lines");
        }
        return new PinnedKeys(NoteKey.parse(lines.getFirst()), NoteKey.parse(lines.getLast()));
    }
}
