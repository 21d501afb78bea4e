package org.liaison.kit.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// How a service comes to its office's broker: where it is, and as whom. Every client of a broker
/// is made with it, because the broker lets nobody in without a name and a password.
public final class BrokerAccess {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,200}");

    private final String bootstrapServers;
    private final Map<String, String> login;

    private BrokerAccess(String bootstrapServers, Map<String, String> login) {
        this.bootstrapServers = bootstrapServers;
        this.login = Map.copyOf(login);
    }

    /// A broker that asks nobody who they are: that of a test.
    public static BrokerAccess open(String bootstrapServers) {
        return new BrokerAccess(bootstrapServers, Map.of());
    }

    /// A broker that asks for a password, which never crosses the wire (SCRAM, RFC 5802 and 7677).
    ///
    /// @param user the service's name
    /// @param password letters, digits, `_` and `-`
    public static BrokerAccess byPassword(String bootstrapServers, String user, String password) {
        if (!PLAIN.matcher(user).matches() || !PLAIN.matcher(password).matches()) {
            throw new IllegalArgumentException(
                    "A broker's user and password are 1 to 200 letters, digits, _ and -");
        }
        return new BrokerAccess(
                bootstrapServers,
                Map.of(
                        "security.protocol",
                        "SASL_PLAINTEXT",
                        "sasl.mechanism",
                        "SCRAM-SHA-512",
                        "sasl.jaas.config",
                        ("org.apache.kafka.common.security.scram.ScramLoginModule required"
                                        + " username=\"%s\" password=\"%s\";")
                                .formatted(user, password)));
    }

    /// Who comes, as Kafka's clients are told it; secret.
    public Map<String, String> login() {
        return login;
    }

    /// What a client needs, with these settings of its own over it; secret.
    public Map<String, Object> with(Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>(login);
        all.put("bootstrap.servers", bootstrapServers);
        all.putAll(settings);
        return all;
    }

    /// Whether the broker is on this machine.
    public boolean isOnLoopback() {
        return bootstrapServers.startsWith("127.0.0.1:");
    }

    @Override
    public String toString() {
        return "BrokerAccess[" + bootstrapServers + "]";
    }
}
