package org.liaison.launcher.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.liaison.kit.keys.OfficeKeys;
import org.liaison.launcher.office.LauncherSettings;
import org.liaison.launcher.office.Office;
import org.liaison.launcher.office.OfficeFolder;
import org.liaison.launcher.office.SecretFile;

/// Makes, once, the keys and certificates by which the offices of this machine know each other.
/// What exists is never replaced.
final class HouseSecrets {

    private final LauncherSettings settings;

    HouseSecrets(LauncherSettings settings) {
        this.settings = settings;
    }

    void make(List<Office> offices) throws IOException, InterruptedException {
        for (Office office : offices) {
            OfficeFolder folder = settings.state().office(office);
            SecretFile.folder(folder.secrets());
            Files.createDirectories(folder.config("x").getParent());
        }
        new PartnerCertificates(settings).make(offices);
        for (Office office : offices) {
            OfficeKeys.generate(secrets(office), office.code());
        }
        for (Office office : offices) {
            for (Office partner : office.partners()) {
                String trust = OfficeKeys.publicTrust(secrets(partner), partner.code());
                OfficeKeys.trust(secrets(office), partner.code(), trust);
            }
        }
        new EvidenceKeys(settings).make(offices);
        new HouseInstruments(settings).sign(offices);
    }

    private Path secrets(Office office) {
        return settings.state().office(office).secrets();
    }
}
