package org.liaison.log.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.log.Decimal;
import org.liaison.log.Fault;
import org.liaison.log.InTransit;
import org.liaison.log.Rejected;
import org.liaison.log.note.NoteKey;
import org.liaison.log.note.SignatureType;
import org.liaison.log.trust.Distrusted;
import org.liaison.log.trust.RootKey;

/// Reads a policy file line by line; a name stands for what a line before it defined.
final class PolicyText {

    private static final String NONE = "none";
    private static final int MOST_BYTES = 1_000_000;

    private final List<NoteKey> logs = new ArrayList<>();
    private final Map<String, NoteKey> cosigners = new LinkedHashMap<>();
    private final Map<String, RootKey> roots = new HashMap<>();
    private final Map<String, Quorum> defined = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private @Nullable Quorum quorum;

    private PolicyText() {}

    static TrustPolicy read(byte[] file) throws Rejected {
        PolicyText policy = new PolicyText();
        for (String line : text(file).split("\n", -1)) {
            String[] words = trimmed(line).split("[ \t]+", -1);
            if (!words[0].isEmpty() && !words[0].startsWith("#")) {
                policy.take(words);
            }
        }
        if (policy.logs.isEmpty()) {
            throw new Rejected(Fault.NO_TRUST_ANCHOR, "the policy names no log");
        }
        if (policy.quorum == null) {
            throw malformed("has no quorum line");
        }
        policy.requireLogsOfRoots();
        return new TrustPolicy(policy.logs, policy.roots, policy.cosigners, policy.quorum);
    }

    /// The format takes octets above ASCII as they are; here they must be UTF-8, as in key names.
    private static String text(byte[] file) throws Rejected {
        if (file.length > MOST_BYTES) {
            throw malformed("has more than %d bytes".formatted(MOST_BYTES));
        }
        Optional<String> change = InTransit.changeIn(file);
        if (change.isPresent()) {
            throw new Rejected(Fault.LINE_ENDS_CHANGED, "the trust policy: " + change.get());
        }
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw malformed("is not UTF-8");
        }
        if (text.chars().anyMatch(c -> (c < ' ' && c != '\n' && c != '\t') || c == 0x7f)) {
            throw malformed("holds control characters");
        }
        return text;
    }

    private static String trimmed(String line) {
        return line.replaceAll("^[ \t]+|[ \t]+$", "");
    }

    private void take(String[] words) throws Rejected {
        switch (words[0]) {
            case "log" -> log(words);
            case "root" -> root(words);
            case "witness" -> cosigner(words);
            case "group" -> group(words);
            case "quorum" -> quorum(words);
            default ->
                    throw malformed("has a line that is none of log, root, witness, group, quorum");
        }
    }

    private void log(String[] words) throws Rejected {
        requireWords(words, 2, 3);
        NoteKey key = NoteKey.parse(words[1]);
        if (key.type() != SignatureType.ED25519) {
            throw malformed("gives a log a key that is not for logs");
        }
        requireNew(key);
        logs.add(key);
    }

    private void root(String[] words) throws Rejected {
        requireWords(words, 3, 3);
        RootKey root;
        try {
            root = RootKey.parse(words[2]);
        } catch (Distrusted none) {
            throw malformed("gives an office a root key that is none");
        }
        if (roots.containsValue(root) || roots.putIfAbsent(words[1], root) != null) {
            throw malformed("has two root keys of an office, or two offices of one");
        }
    }

    /// A root key that no log is judged by would only seem to protect.
    private void requireLogsOfRoots() throws Rejected {
        for (String office : roots.keySet()) {
            if (logs.stream().noneMatch(log -> ListedOffice.of(log.name().text()).equals(office))) {
                throw malformed("has a root key of an office whose disclosure log it names not");
            }
        }
    }

    private void cosigner(String[] words) throws Rejected {
        requireWords(words, 3, 4);
        NoteKey key = NoteKey.parse(words[2]);
        if (key.type() != SignatureType.COSIGNATURE_V1) {
            throw malformed("gives a witness a key that is not for cosignatures");
        }
        requireNew(key);
        define(words[1], new Quorum.One(words[1]));
        cosigners.put(words[1], key);
    }

    private void group(String[] words) throws Rejected {
        requireWords(words, 4, Integer.MAX_VALUE);
        List<Quorum> members = new ArrayList<>();
        for (String name : Arrays.asList(words).subList(3, words.length)) {
            Quorum member = defined.get(name);
            if (member == null) {
                throw malformed("has a group of a name not defined before it");
            }
            if (!taken.add(name)) {
                throw malformed("puts a name into two groups");
            }
            members.add(member);
        }
        define(words[1], new Quorum.AtLeast(threshold(words[2], members.size()), members));
    }

    private static int threshold(String word, int members) throws Rejected {
        return switch (word) {
            case "any" -> 1;
            case "all" -> members;
            default -> {
                OptionalLong number = Decimal.parse(word);
                if (number.isEmpty() || number.getAsLong() < 1 || number.getAsLong() > members) {
                    throw malformed("asks for %s of %d members".formatted(word, members));
                }
                yield (int) number.getAsLong();
            }
        };
    }

    private void quorum(String[] words) throws Rejected {
        requireWords(words, 2, 2);
        if (quorum != null) {
            throw malformed("has two quorum lines");
        }
        Quorum named = words[1].equals(NONE) ? new Quorum.None() : defined.get(words[1]);
        if (named == null) {
            throw malformed("has a quorum of a name not defined before it");
        }
        quorum = named;
    }

    private void define(String name, Quorum meaning) throws Rejected {
        if (name.equals(NONE) || defined.putIfAbsent(name, meaning) != null) {
            throw malformed("defines a name twice, or none");
        }
    }

    /// Nobody counts twice, and no log is its own cosigner.
    private void requireNew(NoteKey key) throws Rejected {
        if (logs.stream().anyMatch(key::wrapsTheSameKeyAs)
                || cosigners.values().stream().anyMatch(key::wrapsTheSameKeyAs)) {
            throw malformed("has one key twice");
        }
    }

    private static void requireWords(String[] words, int least, int most) throws Rejected {
        if (words.length < least || words.length > most) {
            throw malformed("has a %s line of %d words".formatted(words[0], words.length));
        }
    }

    private static Rejected malformed(String what) {
        return new Rejected(Fault.MALFORMED_POLICY, "the policy " + what);
    }
}
