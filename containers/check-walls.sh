#!/usr/bin/env bash
# Tries the walls of running offices: who can reach what, and what each container may do. Prints one
# line for each wall; exit 0 only if every one stands.
#   containers/check-walls.sh [PROJECT]     PROJECT: as compose names it, `liaison` without
set -uo pipefail
PROJECT=${1:-liaison}
BROKEN=0

name() {
    docker ps -q --filter "label=com.docker.compose.project=$PROJECT" \
        --filter "label=com.docker.compose.service=$1" | head -n 1
}

# reaches FROM HOST PORT
reaches() {
    docker exec "$(name "$1")" timeout 3 bash -c "exec 3<>/dev/tcp/$2/$3" 2>/dev/null
}

holds() {
    printf '  holds   %s\n' "$1"
}

broken() {
    printf '  BROKEN  %s\n' "$1"
    BROKEN=1
}

open_to() {
    if reaches "$1" "$2" "$3"; then holds "$1 reaches $2:$3"; else broken "$1 must reach $2:$3"; fi
}

closed_to() {
    if reaches "$1" "$2" "$3"; then broken "$1 reaches $2:$3"; else holds "$1 cannot reach $2:$3"; fi
}

address_on_border() {
    docker inspect -f "{{(index .NetworkSettings.Networks \"${PROJECT}_border\").IPAddress}}" \
        "$(name "$1")"
}

containers() {
    docker ps -q --filter "label=com.docker.compose.project=$PROJECT"
}

echo "Between offices"
for pair in es:cn cn:es; do
    own=${pair%:*} other=${pair#*:}
    open_to "$own-bridge" "$other-listener" 9093
    listener=$(address_on_border "$other-kafka")
    for port in 9092 9094 9095; do
        closed_to "$own-bridge" "$listener" $port
    done
    for part in postgres:5432 keycloak:8080 case-service:8080 exchange-service:8080 \
        audit-service:8080 gateway:8080; do
        closed_to "$own-bridge" "$other-${part%:*}" "${part#*:}"
        closed_to "$own-exchange-service" "$other-${part%:*}" "${part#*:}"
    done
    closed_to "$own-exchange-service" "$listener" 9093
done

echo "Inside an office"
for own in es cn; do
    closed_to $own-gateway postgres 5432
    closed_to $own-gateway kafka 9092
    closed_to $own-bridge postgres 5432
    closed_to $own-bridge case-service 8080
    closed_to $own-keycloak postgres 5432
done

echo "Every container"
for container in $(containers); do
    what=$(docker inspect -f '{{index .Config.Labels "com.docker.compose.service"}}' "$container")
    faults=()
    [ "$(docker exec "$container" id -u)" != 0 ] || faults+=(runs-as-root)
    docker exec "$container" bash -c ': >/intruder' 2>/dev/null && faults+=(writable-root)
    docker exec "$container" grep -q '^CapEff:.*[1-9a-f]' /proc/1/status && faults+=(capabilities)
    docker exec "$container" grep -q '^NoNewPrivs:.*1' /proc/1/status || faults+=(new-privileges)
    [ "$(docker inspect -f '{{.HostConfig.Memory}}' "$container")" != 0 ] || faults+=(no-memory-limit)
    [ -n "$(docker inspect -f '{{if .State.Health}}{{.State.Health.Status}}{{end}}' "$container")" ] ||
        faults+=(no-health-check)
    docker inspect -f '{{range .NetworkSettings.Ports}}{{range .}}{{.HostIp}} {{end}}{{end}}' \
        "$container" | tr ' ' '\n' | grep -v '^$' | grep -qvx 127.0.0.1 && faults+=(open-port)
    docker inspect -f '{{json .Config.Env}} {{json .Config.Cmd}}' "$container" |
        grep -qiE '(password|secret)="?[^"/]' && faults+=(secret-in-environment)
    if [ ${#faults[@]} -eq 0 ]; then
        holds "$what: not root, read-only, no capabilities, limited, watched, 127.0.0.1 only"
    else
        broken "$what: ${faults[*]}"
    fi
done
exit $BROKEN
