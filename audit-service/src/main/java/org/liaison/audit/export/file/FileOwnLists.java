package org.liaison.audit.export.file;

import java.util.Optional;
import org.liaison.audit.export.OwnLists;
import org.liaison.kit.keys.TrustFiles;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.log.trust.Distrusted;
import org.liaison.log.trust.TrustHistory;
import org.springframework.stereotype.Component;

/// `trust/<own office>.root` and `.trust` under the service's secrets. Read each time, so that a
/// version handed over later counts at once.
@Component
class FileOwnLists implements OwnLists {

    private final TrustFiles files;
    private final String office;

    FileOwnLists(OfficeSettings settings) {
        this.files = new TrustFiles(settings.keysDir().resolve("trust"));
        this.office = settings.office();
    }

    @Override
    public Optional<TrustHistory> versions() {
        if (!files.has(office)) {
            return Optional.empty();
        }
        try {
            return Optional.of(files.read(office));
        } catch (Distrusted unsound) {
            throw new IllegalStateException(
                    "The office's own trust list: " + unsound.fault().code(), unsound);
        }
    }
}
