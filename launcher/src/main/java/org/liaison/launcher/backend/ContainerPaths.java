package org.liaison.launcher.backend;

/// Where a container finds what it is given; `docker-compose.yml` mounts it there.
final class ContainerPaths {

    /// The container's own secrets, and nobody else's.
    static final String SECRETS = "/run/liaison/secrets";

    /// What its office published or was handed over: no secret.
    static final String CONFIG = "/run/liaison/config";

    private ContainerPaths() {}
}
