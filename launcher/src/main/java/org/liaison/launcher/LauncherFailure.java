package org.liaison.launcher;

/// Something outside the launcher is not as it must be. The message is the one line the person at
/// the keyboard gets: what is wrong and what to do.
public final class LauncherFailure extends RuntimeException {

    public LauncherFailure(String line) {
        super(line);
    }

    public LauncherFailure(String line, Throwable cause) {
        super(line, cause);
    }
}
