package org.liaison.audit.checkpoint.file;

import java.util.Optional;
import org.liaison.audit.checkpoint.LastSigned;
import org.liaison.audit.tree.LogName;
import org.liaison.kit.office.OfficeSettings;
import org.springframework.stereotype.Component;

/// One file a log, beside its key.
@Component
class FileLastSigned implements LastSigned {

    private final PrivateFolder folder;

    FileLastSigned(OfficeSettings settings) {
        this.folder = new PrivateFolder(settings.keysDir().resolve("checkpoint"));
    }

    @Override
    public Optional<String> read(LogName log) {
        return folder.read(log.code() + ".checkpoint");
    }

    @Override
    public void write(LogName log, String note) {
        folder.write(log.code() + ".checkpoint", note);
    }
}
