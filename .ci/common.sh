# What .ci/run, .ci/containers and .ci/long share: sourced, never run (bash). Ends nothing that it
# did not start. Callers stand in the project's folder.

LOGS=target/ci
mkdir -p "$LOGS"
PATH=$PATH:/usr/sbin:/sbin

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo -n "$@"
    else
        return 1
    fi
}

# install PACKAGE…: by apt-get, quietly; the caller looks whether it worked.
install() {
    command -v apt-get >/dev/null || return 1
    {
        as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q &&
            as_root env DEBIAN_FRONTEND=noninteractive timeout 600 \
                apt-get install -q -y --no-install-recommends "$@"
    } >>"$LOGS/install.log" 2>&1
}

compose() {
    if docker compose version >/dev/null 2>&1; then docker compose "$@"; else docker-compose "$@"; fi
}

docker_tools() {
    { command -v docker && { docker compose version || command -v docker-compose; } &&
        command -v debootstrap && command -v xz; } >/dev/null 2>&1
}

# Leaves why there is none in NO_DOCKER; starts one, OWN_DOCKERD, where none runs.
OWN_DOCKERD=
NO_DOCKER=
have_docker() {
    if ! docker_tools || { ! docker info && ! command -v dockerd; } >/dev/null 2>&1; then
        install docker.io docker-compose debootstrap xz-utils iptables
    fi
    if ! docker_tools; then
        NO_DOCKER="Docker, Compose or debootstrap is missing and cannot be installed ($LOGS/install.log)"
        return 1
    fi
    docker info >/dev/null 2>&1 && return
    # In a session of its own: what interrupts a script must not end Docker before the clean-up.
    local pidfile=$PWD/$LOGS/dockerd.pid
    as_root setsid dockerd --pidfile "$pidfile" >"$LOGS/dockerd.log" 2>&1 &
    for _ in $(seq 60); do
        OWN_DOCKERD=$(cat "$pidfile" 2>/dev/null)
        docker info >/dev/null 2>&1 && return
        sleep 1
    done
    NO_DOCKER="no Docker answers and none can be started ($LOGS/dockerd.log)"
    return 1
}

stop_own_docker() {
    if [ -n "$OWN_DOCKERD" ]; then
        as_root kill "$OWN_DOCKERD" 2>/dev/null
        timeout 60 tail --pid="$OWN_DOCKERD" -f /dev/null
        OWN_DOCKERD=
    fi
}
