package org.liaison.launcher.office;

import java.nio.file.Path;

/// Where everything the launcher keeps is: `.liaison/` in the project, or `$LIAISON_HOME`.
public record StateFolder(Path path) {

    public StateFolder {
        if (!path.isAbsolute()) {
            throw new IllegalArgumentException("The state folder is an absolute path");
        }
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

    /// Trust policies for auditors, a file for each office's log: public keys alone.
    public Path policies() {
        return path.resolve("policies");
    }

    /// Unpacked programs, all of which can be made again.
    public Path programs() {
        return path.resolve("programs");
    }
}
