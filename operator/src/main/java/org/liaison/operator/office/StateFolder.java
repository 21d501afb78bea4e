package org.liaison.operator.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.liaison.operator.OperatorFailure;

/// Where everything the launcher keeps is: `.liaison/` in the project, or `$LIAISON_HOME`.
public record StateFolder(Path path) {

    public StateFolder {
        if (!path.isAbsolute()) {
            throw new IllegalArgumentException("The state folder is an absolute path");
        }
    }

    /// What the offices in here are made of; one of each as long as nothing was chosen.
    public Profile profile() {
        try {
            return Files.exists(chosen())
                    ? Profile.named(Files.readString(chosen(), StandardCharsets.UTF_8).strip())
                    : Profile.SINGLE;
        } catch (IOException unreadable) {
            throw new OperatorFailure("Cannot read " + chosen(), unreadable);
        }
    }

    /// Decides what the offices in here are made of: once, because their topics are spread over the
    /// brokers that there were when they were made.
    public void choose(Profile profile) {
        if (profile == profile()) {
            return;
        }
        if (Files.exists(path.resolve("offices"))) {
            throw new OperatorFailure(
                    "The offices in %s were made with the profile %s; for another set LIAISON_HOME"
                            .formatted(path, profile().code()));
        }
        try {
            SecretFile.write(chosen(), profile.code() + "\n");
        } catch (IOException refused) {
            throw new OperatorFailure("Cannot write to " + path, refused);
        }
    }

    /// Fails, with what to do, if no office was ever started in here.
    public void requireStarted() {
        if (Files.notExists(path.resolve("offices"))) {
            throw new OperatorFailure(
                    "No office was started in %s yet: start them with ./liaison up, or set LIAISON_HOME"
                            .formatted(path));
        }
    }

    /// Whether the offices in here trust each other only by the ceremony of their administrators.
    public boolean ceremony() {
        return Files.exists(path.resolve("ceremony"));
    }

    /// Decides that they do: once, before they trust each other.
    public void chooseCeremony() {
        if (ceremony()) {
            return;
        }
        if (Files.exists(path.resolve("offices"))) {
            throw new OperatorFailure(
                    "The offices in %s trust each other already; for others set LIAISON_HOME"
                            .formatted(path));
        }
        try {
            SecretFile.write(path.resolve("ceremony"), "trust offer, trust accept\n");
        } catch (IOException refused) {
            throw new OperatorFailure("Cannot write to " + path, refused);
        }
    }

    /// Whether the offices in here live for minutes, as those of tests do: a process that died is
    /// missed after a few seconds, and nothing is compiled for long service. An office waits
    /// longer, lest a busy machine takes a slow process for a dead one.
    public boolean isShortLived() {
        return Files.exists(path.resolve("short-lived"));
    }

    /// Decides that they do.
    public void chooseShortLife() {
        try {
            SecretFile.write(path.resolve("short-lived"), "offices of tests\n");
        } catch (IOException refused) {
            throw new OperatorFailure("Cannot write to " + path, refused);
        }
    }

    private Path chosen() {
        return path.resolve("profile");
    }

    public OfficeFolder office(Office office) {
        return new OfficeFolder(path.resolve("offices").resolve(office.code()));
    }

    public Path logins() {
        return path.resolve("logins.properties");
    }

    public Path keycloak() {
        return path.resolve("keycloak");
    }

    /// Trust policies for auditors, two files for each office's log: public keys alone.
    public Path policies() {
        return path.resolve("policies");
    }

    /// Unpacked programs, all of which can be made again.
    public Path programs() {
        return path.resolve("programs");
    }
}
