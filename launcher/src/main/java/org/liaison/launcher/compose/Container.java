package org.liaison.launcher.compose;

/// A container as `docker ps` shows it.
///
/// @param service its name in the compose file
/// @param status such as `Up 5 seconds (health: starting)` or `Exited (0) 2 seconds ago`
record Container(String service, String name, String status) {

    static final String FORMAT =
            "{{.Label \"com.docker.compose.service\"}}\t{{.Names}}\t{{.Status}}";

    static Container parse(String line) {
        String[] cells = line.split("\t", 3);
        if (cells.length != 3) {
            throw new IllegalArgumentException(
                    "docker ps shows service, name and status, not: " + line);
        }
        return new Container(cells[0], cells[1], cells[2]);
    }

    /// Whether it runs and is healthy, or has done what it was started for.
    boolean isFine() {
        return isOnce()
                ? status.startsWith("Exited (0)")
                : status.startsWith("Up") && status.contains("(healthy)");
    }

    /// Whether waiting longer is no use.
    boolean hasFailed() {
        return isOnce() && status.startsWith("Exited") && !status.startsWith("Exited (0)");
    }

    private boolean isOnce() {
        return service.endsWith("-founding");
    }

    @Override
    public String toString() {
        return service + ": " + status;
    }
}
