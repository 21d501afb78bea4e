package org.liaison.launcher.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.liaison.kit.keys.OfficeKeys;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.backend.PartnerCertificates;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.OfficeFolder;
import org.liaison.operator.office.SecretFile;

/// Makes, once, the keys and certificates by which the offices of this machine know each other.
/// What exists is never replaced.
final class HouseSecrets {

    private final LauncherSettings settings;

    HouseSecrets(LauncherSettings settings) {
        this.settings = settings;
    }

    void make(List<Office> offices) throws IOException, InterruptedException {
        refuseAnOlderHome(offices);
        for (Office office : offices) {
            OfficeFolder folder = settings.state().office(office);
            SecretFile.folder(folder.secrets());
            Files.createDirectories(folder.config("x").getParent());
        }
        new PartnerCertificates(settings).make(offices);
        for (Office office : offices) {
            OfficeKeys.generate(secrets(office), office.code());
        }
        new EvidenceKeys(settings).make(offices);
        new HouseTrust(settings).make(offices);
        new EvidenceKeys(settings).writePolicies(offices);
        new HouseInstruments(settings).sign(offices);
    }

    /// Before trust lists, partners knew an office by a file `trust/<office>.json`. What such a
    /// home has in its topics is signed by keys that no list has, so it cannot go on.
    private void refuseAnOlderHome(List<Office> offices) {
        for (Office office : offices) {
            Path pinned =
                    settings.state().office(office).secrets("exchange-service").resolve("trust");
            if (Files.exists(pinned.resolve(office.code() + ".json"))) {
                throw new OperatorFailure(
                        "%s was made by an older Liaison, before trust lists: run ./liaison down,"
                                        .formatted(settings.state().path())
                                + " move the folder away and start again");
            }
        }
    }

    private Path secrets(Office office) {
        return settings.state().office(office).secrets();
    }
}
