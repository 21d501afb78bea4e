package org.liaison.log.verify;

import static org.liaison.log.trust.InventedOffice.START;
import static org.liaison.log.trust.InventedOffice.YEAR;
import static org.liaison.log.verify.Tampered.VALID;
import static org.liaison.log.verify.Tampered.bit;
import static org.liaison.log.verify.Tampered.doubled;
import static org.liaison.log.verify.Tampered.line;
import static org.liaison.log.verify.Tampered.misspelt;
import static org.liaison.log.verify.Tampered.swapped;
import static org.liaison.log.verify.Tampered.without;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.liaison.log.StrictBase64;
import org.liaison.log.note.KeyName;
import org.liaison.log.tree.Hash;
import org.liaison.log.trust.InventedOffice;
import org.liaison.log.trust.KeyAlgorithm;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.trust.OperationalKey;
import org.liaison.log.trust.Revocation;
import org.liaison.log.trust.SignedTrustList;
import org.liaison.log.trust.TrustList;

/// Trust lists in an export changed, swapped, cut, doubled, forged, of another office, not logged;
/// and such that do not hold the log's key where the entries stand.
final class ListCorpus {

    private static final int SIZE = 13;

    // An export with two trust lists: header, log, lists, both, entries, and the first entry.
    private static final int LISTS = 2;
    private static final int FIRST = 3;
    private static final int SECOND = 4;
    private static final int ENTRIES = 5;
    private static final int NAMING_FIRST = 1;
    private static final int NAMING_SECOND = 6;
    private static final int LATER = 9;

    private final InventedOffice office = InventedOffice.of("es", "secp256r1");
    private final InventedOffice stranger = InventedOffice.of("es", "secp256r1");
    private final InventedOffice partner = InventedOffice.of("cn", "secp384r1");
    private final SampleLog es;
    private final SampleLog cn;
    private final SampleLog access;
    private final String pinned;
    private final String rooted;
    private final TrustList first;
    private final TrustList second;
    private final SampleLog log;
    private final byte[] export;
    private final List<Tampered> cases = new ArrayList<>();

    /// @param pinned a policy that names no root key
    ListCorpus(SampleLog es, SampleLog cn, SampleLog access, String pinned) {
        this.es = es;
        this.cn = cn;
        this.access = access;
        this.pinned = pinned;
        this.rooted = pinned + root("es", office);
        this.first = list(office, 1, null, START, own());
        this.second = next(first, own(), List.of());
        this.log = es.naming(NAMING_FIRST, first).naming(NAMING_SECOND, second);
        this.export = export(log, List.of(1, 3, 6, 9), signed(first), signed(second));
    }

    List<Tampered> cases() {
        controls();
        missing();
        lines();
        versions();
        fields();
        roots();
        keys();
        times();
        policies();
        return cases;
    }

    private void controls() {
        add("export with trust lists", export, VALID);
        add("export with trust lists and no root key in the policy", pinned, export, VALID);
        add("export of what stands before a list", before(), VALID);
        add(
                "export of the log that names no lists",
                rooted.replace("log ", "log %s\nlog ".formatted(key(access))),
                new SampleLog(access.origin(), "looked at", access.key(), es.cn(), es.europol())
                        .export(SIZE, 3)
                        .encode(),
                VALID);
        add(
                "export, an entry written late",
                export(
                        log.dating(LATER, START.minusSeconds(1)),
                        List.of(1, 6, LATER),
                        signed(first),
                        signed(second)),
                VALID);
    }

    private byte[] before() {
        return export(log, List.of(1, 3), signed(first));
    }

    private void missing() {
        add("export, no trust list", log.export(SIZE, 1, 3).encode(), "no-trust-list");
        add("proof where lists are asked for", log.proof(3, SIZE).encode(), "no-trust-list");
        add("growth where lists are asked for", log.growth(3, SIZE).encode(), "no-trust-list");
        add("checkpoint where lists are asked for", log.cosigned(3).encode(), "no-trust-list");
        add(
                "export, list that no entry names",
                export(log, List.of(3), signed(first)),
                "list-not-logged");
        add(
                "export, second list that no entry names",
                export(log, List.of(1, 3), signed(first), signed(second)),
                "list-not-logged");
        add(
                "export, list that a partner's entry names",
                export(es.naming(1, partnersFirst()), List.of(1, 3), signed(first)),
                "list-not-logged");
        add(
                "export of nothing with a list",
                export(log, List.of(), signed(first)),
                "list-not-logged");
        add(
                "export, older list than the entry names",
                export(log, List.of(1, 6), signed(first)),
                "no-list-in-force");
        add(
                "export, entry before the first list",
                export(log, List.of(0, 1), signed(first)),
                "no-list-in-force");
    }

    private void lines() {
        change("export, count of lists too small", LISTS, l -> "lists 1", "malformed-proof");
        change("export, count of lists too large", LISTS, l -> "lists 3", "malformed-proof");
        change("export, count of lists 02", LISTS, l -> "lists 02", "malformed-proof");
        change("export, no lists announced", LISTS, l -> "lists 0", "malformed-proof");
        add("export, lists not announced", without(export, LISTS), "malformed-proof");
        add("export, lists announced twice", doubled(export, LISTS), "malformed-proof");
        add("export, a list gone", without(export, SECOND), "malformed-proof");
        add("export, a list more", doubled(export, SECOND), "malformed-proof");
        add("export, list after the count", swapped(export, SECOND, ENTRIES), "malformed-proof");
        add("export, lists after the log", swapped(export, 1, LISTS), "malformed-proof");
        change("export, list empty", FIRST, l -> "list ", "malformed-proof");
        change("export, list not Base 64", FIRST, l -> "list ?", "malformed-proof");
        change("export, list misspelt", FIRST, l -> "list " + misspelt("AQ=="), "malformed-proof");
        add(
                "export, lists announced and none there",
                line(log.export(SIZE, 3).encode(), 2, l -> "lists 0\n" + l),
                "malformed-proof");
    }

    private void versions() {
        add("export, lists swapped", swapped(export, FIRST, SECOND), "version-gap");
        lists("export, first list gone", "version-gap", signed(second));
        lists("export, first list twice", "trust-rollback", signed(first), signed(first));
        lists(
                "export, first list again",
                "trust-rollback",
                signed(first),
                signed(second),
                signed(first));
        TrustList other = next(first, own(office.key(KeyUsage.RECEIPT, 2)), List.of());
        lists(
                "export, two lists of one version",
                "trust-fork",
                signed(first),
                signed(second),
                signed(other));
        lists("export, another second list", "list-not-logged", signed(first), signed(other));
        TrustList loose = list(office, 2, Hash.EMPTY_TREE, second.from(), own());
        lists(
                "export, second list of another first",
                "wrong-previous",
                signed(first),
                signed(loose));
        add(
                "export, log that goes back to the first list",
                export(
                        log.naming(LATER, first),
                        List.of(1, 6, LATER),
                        signed(first),
                        signed(second)),
                "trust-rollback");
    }

    /// Every line of a list: the first is version 1 with two keys.
    private void fields() {
        field("header", "@v1", "@v2", "malformed-trust-list");
        field("office", "office es", "office cn", "bad-root-signature");
        field("office's spelling", "office es", "office ES", "malformed-trust-list");
        field("root", first.root().base64(), Hash.EMPTY_TREE.base64(), "unknown-root");
        field("version", "version 1", "version 2", "malformed-trust-list");
        field(
                "previous",
                "previous none",
                "previous " + first.digest().base64(),
                "malformed-trust-list");
        field("beginning", "from 2026-11-22", "from 2026-11-21", "bad-root-signature");
        field("end", "until 2027", "until 2028", "bad-root-signature");
        field("key's usage", "key checkpoint", "key cosigning", "bad-root-signature");
        field("key's name", "es/disclosures", "es/access", "bad-root-signature");
        field("key's algorithm", "ed25519", "x25519", "wrong-algorithm");
        field(
                "key's end",
                " 2027-11-22T10:00:00Z ",
                " 2027-11-22T10:00:01Z ",
                "bad-root-signature");
        field("key", keyed(es), keyed(cn), "bad-root-signature");
        field(
                "revocation more",
                "root-signature",
                "revoked " + id(es) + " 2026-11-22T10:00:00Z lost\nroot-signature",
                "bad-root-signature");
        field("signature's name", "root-signature ", "signature ", "malformed-trust-list");
        listFile("signature", signature(text -> bit(text, 0)), "bad-root-signature");
        listFile("signature's spelling", signature(text -> text + "="), "malformed-trust-list");
        listFile(
                "signature gone",
                text -> text.substring(0, text.indexOf("root-signature")),
                "malformed-trust-list");
        listFile(
                "end of its last line",
                text -> text.substring(0, text.length() - 1),
                "malformed-trust-list");
        listFile("line more", text -> text + "\n", "malformed-trust-list");
    }

    private void roots() {
        lists("export, list of a partner", "unknown-root", partner.signed(partnersFirst()));
        lists(
                "export, list of a partner under the office's root",
                "wrong-office",
                signed(misplaced()));
        TrustList forged = list(stranger, 1, null, START, own());
        add(
                "perfect forgery of a trust list under a fresh root key",
                export(es.naming(1, forged), List.of(1, 3), stranger.signed(forged)),
                "unknown-root");
        add(
                "trust list of the office signed by another root key",
                line(before(), FIRST, l -> "list " + resigned()),
                "bad-root-signature");
        add(
                "trust lists under another root key in the policy",
                pinned + root("es", stranger),
                export,
                "unknown-root");
    }

    private String resigned() {
        String text = first.text();
        String signature =
                StrictBase64.encode(stranger.sign(text.getBytes(StandardCharsets.UTF_8)));
        return base64(text + "root-signature " + signature + "\n");
    }

    private void keys() {
        held("export, key that no list has", "unknown-key", office.key(KeyUsage.CHECKPOINT, 1));
        held("export, key listed for messages", "wrong-usage", listed(es, KeyUsage.MESSAGE));
        held("export, key listed for another log", "wrong-usage", named(es, access.origin()));
        held(
                "export, key that does not hold yet",
                "key-not-yet-valid",
                listed(es, START.plus(YEAR.dividedBy(2)), START.plus(YEAR)));
        held(
                "export, key that no longer holds",
                "key-expired",
                listed(es, START, START.plusSeconds(120)));
        held("export, key of a partner's log", "unknown-key", listed(cn, KeyUsage.CHECKPOINT));
        TrustList revoking = next(first, own(), List.of(revoked()));
        SampleLog ended = es.naming(NAMING_FIRST, first).naming(NAMING_SECOND, revoking);
        add(
                "export, key revoked by the list in force",
                export(ended, List.of(1, 3, 6, 9), signed(first), signed(revoking)),
                "key-revoked");
        add(
                "export of what stands before the revocation",
                export(ended, List.of(1, 3, 5), signed(first)),
                VALID);
    }

    private void times() {
        TrustList late = list(office, 1, null, START.plus(Duration.ofHours(1)), own());
        add(
                "export, list not yet in force",
                export(es.naming(1, late), List.of(1, 3), signed(late)),
                "list-not-yet-valid");
        add(
                "export, list no longer in force",
                export(log.dating(3, START.plus(YEAR)), List.of(1, 3), signed(first)),
                "list-expired");
    }

    private void policies() {
        String key = office.rootKey().encode();
        policy("policy with a root key twice", rooted + "root es " + key + "\n");
        policy("policy with two root keys of an office", rooted + root("es", stranger));
        policy("policy with one root key of two offices", rooted + root("cn", office));
        policy("policy with a root key of an office of no log", rooted + root("cn", partner));
        policy("policy with a root key misspelt", rooted.replace(key, misspelt(key)));
        policy("policy with a root key cut", rooted.replace(key, key.substring(0, 20)));
        policy("policy with a root key of nobody", rooted.replace("root es ", "root "));
        policy("policy with a root key and a word more", rooted.strip() + " more\n");
        policy("policy with a log's key as a root key", pinned + "root es " + keyed(es) + "\n");
    }

    private void policy(String name, String policy) {
        add(name, policy, export, "malformed-policy");
    }

    /// A list that says this of the log's key, and entries after it.
    private void held(String name, String expected, OperationalKey key) {
        TrustList list = list(office, 1, null, START, List.of(key));
        add(name, export(es.naming(1, list), List.of(1, 3), signed(list)), expected);
    }

    private void lists(String name, String expected, SignedTrustList... lists) {
        add(name, export(log, List.of(1, 3, 6, 9), lists), expected);
    }

    private void field(String name, String from, String to, String expected) {
        listFile(name, text -> replaced(text, from, to), expected);
    }

    private static String replaced(String text, String from, String to) {
        int at = text.indexOf(from);
        if (at < 0) {
            throw new IllegalArgumentException("no such field in the list: " + from);
        }
        return text.substring(0, at) + to + text.substring(at + from.length());
    }

    private void listFile(String name, UnaryOperator<String> change, String expected) {
        String text = new String(signed(first).encode(), StandardCharsets.UTF_8);
        change("trust list, " + name, FIRST, l -> "list " + base64(change.apply(text)), expected);
    }

    private static UnaryOperator<String> signature(UnaryOperator<String> change) {
        return text -> {
            int at = text.indexOf("root-signature ") + "root-signature ".length();
            return text.substring(0, at) + change.apply(text.substring(at).strip()) + "\n";
        };
    }

    private void change(String name, int at, UnaryOperator<String> change, String expected) {
        add(name, line(export, at, change), expected);
    }

    private static byte[] export(SampleLog log, List<Integer> indexes, SignedTrustList... lists) {
        int[] places = indexes.stream().mapToInt(Integer::intValue).toArray();
        return log.export(SIZE, places).with(List.of(lists)).encode();
    }

    /// The key of the log for its checkpoints, one for messages, and more.
    private List<OperationalKey> own(OperationalKey... more) {
        List<OperationalKey> keys = new ArrayList<>(List.of(more));
        keys.add(office.key(KeyUsage.MESSAGE, 1));
        keys.add(listed(es, KeyUsage.CHECKPOINT));
        return keys;
    }

    private static OperationalKey listed(SampleLog log, KeyUsage usage) {
        return key(log, usage, log.origin(), START, START.plus(YEAR));
    }

    private static OperationalKey listed(SampleLog log, Instant from, Instant until) {
        return key(log, KeyUsage.CHECKPOINT, log.origin(), from, until);
    }

    private static OperationalKey named(SampleLog log, String name) {
        return key(log, KeyUsage.CHECKPOINT, name, START, START.plus(YEAR));
    }

    private static OperationalKey key(
            SampleLog log, KeyUsage usage, String name, Instant from, Instant until) {
        return new OperationalKey(
                usage, new KeyName(name), KeyAlgorithm.ED25519, from, until, keyed(log));
    }

    private static String keyed(SampleLog log) {
        return StrictBase64.encode(log.key().publicKey().publicKey());
    }

    private static String id(SampleLog log) {
        return OperationalKey.idOf(log.key().publicKey().publicKey());
    }

    private Revocation revoked() {
        return new Revocation(id(es), second.from(), Revocation.Reason.COMPROMISED);
    }

    private TrustList next(
            TrustList before, List<OperationalKey> keys, List<Revocation> revocations) {
        Instant from = before.from().plus(Duration.ofMinutes(5));
        return office.list(before.version() + 1, before.digest(), from, keys, revocations);
    }

    private static TrustList list(
            InventedOffice signer,
            long version,
            @Nullable Hash previous,
            Instant from,
            List<OperationalKey> keys) {
        return signer.list(version, previous, from, keys, List.of());
    }

    private TrustList partnersFirst() {
        return list(partner, 1, null, START, List.of(partner.key(KeyUsage.MESSAGE, 1)));
    }

    /// The office's root key signs a list of another.
    private TrustList misplaced() {
        return new TrustList(
                "cn",
                office.rootKey().digest(),
                1,
                null,
                START,
                START.plus(YEAR),
                own(),
                List.of());
    }

    private SignedTrustList signed(TrustList list) {
        return office.signed(list);
    }

    private static String root(String code, InventedOffice office) {
        return "root %s %s\n".formatted(code, office.rootKey().encode());
    }

    private static String key(SampleLog log) {
        return log.key().publicKey().encode();
    }

    private static String base64(String text) {
        return StrictBase64.encode(text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String name, byte[] file, String expected) {
        add(name, rooted, file, expected);
    }

    private void add(String name, String policy, byte[] file, String expected) {
        cases.add(
                new Tampered(
                        name,
                        Optional.of(policy.getBytes(StandardCharsets.UTF_8)),
                        List.of(file),
                        expected));
    }
}
