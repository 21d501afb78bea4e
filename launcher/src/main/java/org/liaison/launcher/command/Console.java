package org.liaison.launcher.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaison.launcher.Progress;
import org.liaison.launcher.backend.House;
import org.liaison.launcher.office.LauncherSettings;
import picocli.CommandLine.Model.CommandSpec;

/// What every command begins with: the settings of this run and somewhere to print.
final class Console {

    private final Progress progress;
    private final House house;

    Console(@Nullable CommandSpec spec) {
        this.progress = new Progress(Objects.requireNonNull(spec).commandLine().getOut());
        this.house = House.of(LauncherSettings.from(System.getenv()));
    }

    Progress progress() {
        return progress;
    }

    House house() {
        return house;
    }
}
