# Finds a JDK 25 or newer and exports JAVA_HOME; sourced by mvnw, liaison and .ci/run (POSIX sh).
# Looks in JAVA_HOME, then in the usual places, then at the java on the PATH. The version is read
# from the JDK's "release" file, so looking costs nothing. Ends the script in one line if none.

liaison_is_jdk25() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    liaison_major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ "${liaison_major:-0}" -ge 25 ]
}

liaison_find_jdk25() {
    if [ -n "${JAVA_HOME-}" ] && liaison_is_jdk25 "$JAVA_HOME"; then
        return 0
    fi
    liaison_on_path=$(command -v javac 2>/dev/null || true)
    if [ -n "$liaison_on_path" ]; then
        liaison_on_path=$(readlink -f "$liaison_on_path" 2>/dev/null || echo "$liaison_on_path")
        liaison_on_path=${liaison_on_path%/bin/javac}
    fi
    for liaison_candidate in /usr/lib/jvm/* /usr/local/lib/jvm/* /opt/java/* /opt/jdk* \
        "${HOME-/root}"/.sdkman/candidates/java/* "${HOME-/root}"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home ${liaison_on_path:+"$liaison_on_path"}; do
        if liaison_is_jdk25 "$liaison_candidate"; then
            JAVA_HOME=$liaison_candidate
            export JAVA_HOME
            return 0
        fi
    done
    return 1
}

if ! liaison_find_jdk25; then
    echo "Liaison needs a JDK 25: install one (for example Temurin 25 under /usr/lib/jvm) or set JAVA_HOME to it." >&2
    exit 1
fi
