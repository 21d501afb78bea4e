package org.liaison.operator.backend;

import java.nio.file.Path;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.OfficeFolder;
import org.liaison.operator.process.MarkedProcess;

/// A part that belongs to one office: its mark and its log are in the office's folder, under its
/// name.
public abstract class OfficePart implements Part {

    public final LauncherSettings settings;
    public final Office office;
    public final OfficeFolder folder;
    private final String name;

    public OfficePart(LauncherSettings settings, Office office, String name) {
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
