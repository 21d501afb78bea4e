package org.liaison.operator.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.liaison.operator.OperatorFailure;

/// The generated logins of the demonstration's invented people, in one 0600 file.
///
/// Keys are `<office>.<user>.password` and `<office>.<client>.client-secret`.
public final class Logins {

    private static final String HEADING =
            "# Generated at first start. Invented people of a demonstration. Keep it to yourself.\n";

    private final Path file;
    private final Map<String, String> entries;

    private Logins(Path file, Map<String, String> entries) {
        this.file = file;
        this.entries = entries;
    }

    /// Reads the file; no file is no logins yet.
    public static Logins in(Path file) {
        Map<String, String> entries = new TreeMap<>();
        if (Files.exists(file)) {
            try {
                Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                        .filter(line -> !line.startsWith("#") && line.contains("="))
                        .map(line -> line.split("=", 2))
                        .forEach(pair -> entries.put(pair[0], pair[1]));
            } catch (IOException failed) {
                throw new UncheckedIOException("Cannot read " + file, failed);
            }
        }
        return new Logins(file, entries);
    }

    public Path file() {
        return file;
    }

    public String password(Office office, String user) {
        return existing(passwordKey(office, user));
    }

    public String clientSecret(Office office, String client) {
        return existing(clientSecretKey(office, client));
    }

    public String passwordOrMake(Office office, String user) {
        return entries.computeIfAbsent(passwordKey(office, user), key -> SecretFile.randomText());
    }

    public String clientSecretOrMake(Office office, String client) {
        return entries.computeIfAbsent(
                clientSecretKey(office, client), key -> SecretFile.randomText());
    }

    public void save() throws IOException {
        SecretFile.write(
                file,
                entries.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining("", HEADING, "")));
    }

    private String existing(String key) {
        String value = entries.get(key);
        if (value == null) {
            throw new OperatorFailure(
                    "There is no login %s in %s: start the offices with ./liaison up"
                            .formatted(key, file));
        }
        return value;
    }

    private static String passwordKey(Office office, String user) {
        return office.code() + "." + user + ".password";
    }

    private static String clientSecretKey(Office office, String client) {
        return office.code() + "." + client + ".client-secret";
    }

    @Override
    public String toString() {
        return "Logins[" + file + "]";
    }
}
