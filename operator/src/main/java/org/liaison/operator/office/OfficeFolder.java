package org.liaison.operator.office;

import java.nio.file.Path;

/// The folders of one office under the state folder.
///
/// @param path `<state folder>/offices/<office>`
public record OfficeFolder(Path path) {

    /// Folder of a service's secrets: nobody else is given it.
    public Path secrets(String service) {
        return secrets().resolve(service);
    }

    public Path secrets() {
        return path.resolve("secrets");
    }

    /// One property that a service reads from a file of that name.
    public Path secretProperty(String service, String property) {
        return secrets(service).resolve("config").resolve(property);
    }

    public Path config(String file) {
        return path.resolve("config").resolve(file);
    }

    public Path data(String part) {
        return path.resolve("data").resolve(part);
    }

    public Path log(String part) {
        return path.resolve("log").resolve(part + ".log");
    }

    public Path mark(String part) {
        return path.resolve("run").resolve(part + ".pid");
    }
}
