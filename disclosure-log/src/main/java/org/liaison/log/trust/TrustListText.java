package org.liaison.log.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.log.Decimal;
import org.liaison.log.note.KeyName;
import org.liaison.log.tree.Hash;

/// Reads the text of a trust list line by line. What is not the one spelling of a list is none.
final class TrustListText {

    static final String HEADER = "liaison/trust-list@v1";
    static final String NONE = "none";

    private static final Pattern OFFICE = Pattern.compile("[a-z][a-z0-9]{1,15}");
    private static final int MOST_KEYS = 500;
    private static final int KEY_WORDS = 7;
    private static final int REVOCATION_WORDS = 4;

    private final String[] lines;
    private int at;

    private TrustListText(String text) {
        this.lines = text.split("\n", -1);
    }

    static TrustList read(String text) throws Distrusted {
        TrustList list = new TrustListText(text).list();
        if (!list.text().equals(text)) {
            throw malformed("is not in its one order and spelling");
        }
        return list;
    }

    private TrustList list() throws Distrusted {
        if (!next().equals(HEADER)) {
            throw malformed("does not begin with " + HEADER);
        }
        String office = field("office");
        if (!OFFICE.matcher(office).matches()) {
            throw malformed("names no office");
        }
        Hash root = hash(field("root"));
        long version = version(field("version"));
        String before = field("previous");
        @Nullable Hash previous = before.equals(NONE) ? null : hash(before);
        Instant from = time(field("from"));
        Instant until = time(field("until"));
        List<OperationalKey> keys = keys();
        List<Revocation> revocations = revocations(keys);
        if (at != lines.length - 1 || !lines[at].isEmpty()) {
            throw malformed("has a line where none belongs");
        }
        try {
            return new TrustList(office, root, version, previous, from, until, keys, revocations);
        } catch (IllegalArgumentException unsound) {
            throw malformed("is unsound: " + unsound.getMessage());
        }
    }

    private List<OperationalKey> keys() throws Distrusted {
        List<OperationalKey> keys = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (peek().startsWith("key ")) {
            OperationalKey key = key(next().split(" ", -1));
            if (!seen.add(key.publicKey())) {
                throw new Distrusted(
                        TrustFault.KEY_REUSED, "key %s stands there twice".formatted(key.id()));
            }
            keys.add(key);
        }
        if (keys.isEmpty() || keys.size() > MOST_KEYS) {
            throw malformed("has %d keys; it has 1 to %d".formatted(keys.size(), MOST_KEYS));
        }
        return keys;
    }

    private static OperationalKey key(String[] words) throws Distrusted {
        if (words.length != KEY_WORDS) {
            throw malformed("has a key of other than %d words".formatted(KEY_WORDS));
        }
        KeyUsage usage =
                KeyUsage.of(words[1])
                        .orElseThrow(() ->
                                new Distrusted(TrustFault.UNKNOWN_USAGE, "a key for what else"));
        KeyAlgorithm algorithm =
                KeyAlgorithm.of(words[3])
                        .orElseThrow(() ->
                                new Distrusted(
                                        TrustFault.UNKNOWN_ALGORITHM,
                                        "a %s key".formatted(usage.code())));
        requireAllowed(usage, algorithm);
        try {
            return new OperationalKey(
                    usage,
                    new KeyName(words[2]),
                    algorithm,
                    time(words[4]),
                    time(words[5]),
                    words[6]);
        } catch (IllegalArgumentException unsound) {
            throw malformed("has a key that is none: " + unsound.getMessage());
        }
    }

    private static void requireAllowed(KeyUsage usage, KeyAlgorithm algorithm) throws Distrusted {
        if (!usage.allows(algorithm)) {
            throw new Distrusted(
                    TrustFault.WRONG_ALGORITHM,
                    "%s for %s".formatted(algorithm.code(), usage.code()));
        }
    }

    private List<Revocation> revocations(List<OperationalKey> keys) throws Distrusted {
        List<Revocation> revocations = new ArrayList<>();
        Set<String> revoked = new HashSet<>();
        while (peek().startsWith("revoked ")) {
            Revocation revocation = revocation(next().split(" ", -1));
            if (!revoked.add(revocation.keyId())
                    || keys.stream().noneMatch(key -> key.id().equals(revocation.keyId()))) {
                throw new Distrusted(
                        TrustFault.MALFORMED_REVOCATION,
                        "of %s, twice or of no key of the list".formatted(revocation.keyId()));
            }
            revocations.add(revocation);
        }
        return revocations;
    }

    private static Revocation revocation(String[] words) throws Distrusted {
        Optional<Revocation.Reason> reason =
                words.length == REVOCATION_WORDS
                        ? Revocation.Reason.of(words[3])
                        : Optional.empty();
        if (reason.isEmpty()) {
            throw new Distrusted(
                    TrustFault.MALFORMED_REVOCATION, "a line without key, time and known reason");
        }
        try {
            return new Revocation(words[1], time(words[2]), reason.get());
        } catch (IllegalArgumentException unsound) {
            throw new Distrusted(TrustFault.MALFORMED_REVOCATION, "it names no key");
        }
    }

    private String peek() {
        return at < lines.length ? lines[at] : "";
    }

    private String next() {
        return at < lines.length ? lines[at++] : "";
    }

    private String field(String name) throws Distrusted {
        String line = next();
        if (!line.startsWith(name + " ")) {
            throw malformed("has no line " + name + " where it belongs");
        }
        return line.substring(name.length() + 1);
    }

    private static Hash hash(String base64) throws Distrusted {
        return Hash.parse(base64)
                .orElseThrow(() -> malformed("has a digest that is not Base 64 of 32 bytes"));
    }

    private static long version(String text) throws Distrusted {
        OptionalLong version = Decimal.parse(text);
        if (version.isEmpty()) {
            throw malformed("has a version that is no number");
        }
        return version.getAsLong();
    }

    private static Instant time(String text) throws Distrusted {
        return Timestamp.parse(text)
                .orElseThrow(() -> malformed("has a time that is not of the form ….Z"));
    }

    private static Distrusted malformed(String what) {
        return new Distrusted(TrustFault.MALFORMED_TRUST_LIST, "the list " + what);
    }
}
