package org.liaison.launcher.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaison.launcher.backend.House;
import org.liaison.operator.Progress;
import org.liaison.operator.Terminal;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.Profile;
import picocli.CommandLine.Model.CommandSpec;

/// What every command begins with: the settings of this run and somewhere to print.
public final class Console {

    private final Progress progress;
    private final House house;

    public Console(@Nullable CommandSpec spec) {
        this(spec, null);
    }

    /// @param profile what new offices are made of; null leaves it as it is
    Console(@Nullable CommandSpec spec, @Nullable String profile) {
        this.progress = new Progress(Objects.requireNonNull(spec).commandLine().getOut());
        LauncherSettings settings = LauncherSettings.from(System.getenv());
        if (profile != null) {
            settings.state().choose(Profile.named(profile));
        }
        this.house = House.of(settings);
    }

    /// Where to say what happens.
    public Progress progress() {
        return progress;
    }

    /// The offices of this machine.
    public House house() {
        return house;
    }

    /// The office of that code, as given on the command line.
    public static Office office(String code) {
        return Terminal.office(code);
    }
}
