package org.liaison.operator;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import picocli.CommandLine.Model.CommandSpec;

/// What an operator's command begins with: the settings of this run and somewhere to print.
public final class Terminal {

    private final Progress progress;
    private final LauncherSettings settings;

    public Terminal(@Nullable CommandSpec spec) {
        this.progress = new Progress(Objects.requireNonNull(spec).commandLine().getOut());
        this.settings = LauncherSettings.from(System.getenv());
    }

    /// Where to say what happens.
    public Progress progress() {
        return progress;
    }

    /// Where the offices are.
    public LauncherSettings settings() {
        return settings;
    }

    /// The office of that code, as given on the command line.
    public static Office office(String code) {
        return Office.ALL.stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new OperatorFailure("There is no office of that name; there are: es, cn"));
    }
}
