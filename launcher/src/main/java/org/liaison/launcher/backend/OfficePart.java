package org.liaison.launcher.backend;

import java.nio.file.Path;
import org.liaison.launcher.office.LauncherSettings;
import org.liaison.launcher.office.Office;
import org.liaison.launcher.office.OfficeFolder;
import org.liaison.launcher.process.MarkedProcess;

/// A part that belongs to one office: its mark and its log are in the office's folder, under its
/// name.
abstract class OfficePart implements Part {

    final LauncherSettings settings;
    final Office office;
    final OfficeFolder folder;
    private final String name;

    OfficePart(LauncherSettings settings, Office office, String name) {
        this.settings = settings;
        this.office = office;
        this.folder = settings.state().office(office);
        this.name = name;
    }

    @Override
    public final PartId id() {
        return PartId.of(office, name);
    }

    @Override
    public final MarkedProcess process() {
        return new MarkedProcess(folder.mark(name));
    }

    @Override
    public final Path log() {
        return folder.log(name);
    }
}
