package org.liaison.log.verify;

import static org.liaison.log.verify.Tampered.VALID;
import static org.liaison.log.verify.Tampered.bit;
import static org.liaison.log.verify.Tampered.bytes;
import static org.liaison.log.verify.Tampered.doubled;
import static org.liaison.log.verify.Tampered.line;
import static org.liaison.log.verify.Tampered.lines;
import static org.liaison.log.verify.Tampered.misspelt;
import static org.liaison.log.verify.Tampered.swapped;
import static org.liaison.log.verify.Tampered.without;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.liaison.log.StrictBase64;

/// Every part of an export changed, swapped, cut, doubled, or taken from another log.
final class ExportCorpus {

    private static final int SIZE = 13;

    // An export of the entries 3, 5 and 12 at size 13: header, log, entries, then each entry with
    // its digest and its hashes.
    private static final int LOG = 1;
    private static final int COUNT = 2;
    private static final int FIRST = 3;
    private static final int FIRST_DIGEST = 4;
    private static final int FIRST_HASH = 5;
    private static final int SECOND = 9;
    private static final int SECOND_DIGEST = 10;
    private static final int LAST = 15;
    private static final int LAST_HASH = 17;
    private static final int EMPTY = 19;
    private static final int NOTE = 20;

    private final SampleLog es;
    private final SampleLog cn;
    private final SampleLog access;
    private final SampleLog forged;
    private final String policy;
    private final byte[] export;
    private final List<Tampered> cases = new ArrayList<>();

    /// @param cn a log that the policy does not name
    ExportCorpus(SampleLog es, SampleLog cn, SampleLog access, SampleLog forged, String policy) {
        this.es = es;
        this.cn = cn;
        this.access = access;
        this.forged = forged;
        this.policy = policy;
        this.export = es.export(SIZE, 3, 5, 12).encode();
    }

    List<Tampered> cases() {
        add("export", export, VALID);
        add("export of one entry", es.export(SIZE, 5).encode(), VALID);
        add("export of nothing", es.export(SIZE).encode(), VALID);
        add("export of a whole log", es.export(SIZE, all()).encode(), VALID);
        heads();
        entries();
        digests();
        paths();
        notes();
        return cases;
    }

    private static int[] all() {
        return IntStream.range(0, SIZE).toArray();
    }

    private void heads() {
        change("export of another version", 0, l -> l + "x", "malformed-checkpoint");
        change("export whose log is another", LOG, l -> "log " + cn.origin(), "wrong-origin");
        change(
                "export whose log is the other of the office",
                LOG,
                l -> "log " + access.origin(),
                "wrong-origin");
        add("export without log", without(export, LOG), "malformed-proof");
        add("export with two logs", doubled(export, LOG), "malformed-proof");
        add("export without count", without(export, COUNT), "malformed-proof");
        add("export with two counts", doubled(export, COUNT), "malformed-proof");
        change("export with one more announced", COUNT, l -> "entries 4", "entries-miscounted");
        change("export with one less announced", COUNT, l -> "entries 2", "entries-miscounted");
        change("export with a count of 03", COUNT, l -> "entries 03", "malformed-proof");
        change("export with no count", COUNT, l -> "entries ", "malformed-proof");
        change("export with a line more", COUNT, l -> l + "\nmore", "malformed-proof");
        add("export cut before its checkpoint", cut(EMPTY), "malformed-proof");
        add("export cut in its checkpoint", cut(NOTE + 2), "malformed-note");
    }

    private void entries() {
        add("export, first entry gone", removed(FIRST, SECOND), "entries-miscounted");
        add("export, last entry gone", removed(LAST, EMPTY), "entries-miscounted");
        add(
                "export, an entry gone and the count made to fit",
                line(removed(FIRST, SECOND), COUNT, l -> "entries 2"),
                VALID);
        add("export, an entry twice", repeated(FIRST, SECOND), "malformed-proof");
        add("export, two entries swapped", swappedBlocks(), "malformed-proof");
        change(
                "export, one bit of an entry",
                FIRST,
                l -> "entry 3 " + bit(last(l), -1),
                "root-mismatch");
        change(
                "export, its entry's mark",
                FIRST,
                l -> "entry 3 " + bit(last(l), 0),
                "root-mismatch");
        change(
                "export, entry of another index",
                FIRST,
                l -> "entry 3 " + base64(es, 4),
                "root-mismatch");
        change(
                "export, entry of another log",
                FIRST,
                l -> "entry 3 " + base64(cn, 3),
                "root-mismatch");
        change(
                "export, entry misspelt",
                FIRST,
                l -> "entry 3 " + misspelt("AQ=="),
                "malformed-proof");
        change("export, entry empty", FIRST, l -> "entry 3 ", "malformed-proof");
        change("export, entry without index", FIRST, l -> "entry " + last(l), "malformed-proof");
        change("export, entry gone from its line", FIRST, l -> "entry 3", "malformed-proof");
        index("2", "root-mismatch");
        index("4", "root-mismatch");
        index("03", "malformed-proof");
        index("-3", "malformed-proof");
        index("13", "malformed-proof");
        change(
                "export, last index as large as the log",
                LAST,
                l -> "entry 13 " + last(l),
                "index-not-below-size");
    }

    private void digests() {
        change(
                "export, digest of another entry",
                FIRST_DIGEST,
                l -> digest(es, 5),
                "digest-mismatch");
        change(
                "export, digest of another log",
                FIRST_DIGEST,
                l -> digest(cn, 3),
                "digest-mismatch");
        change(
                "export, digest in capitals",
                FIRST_DIGEST,
                l -> "digest " + last(l).toUpperCase(Locale.ROOT),
                "digest-mismatch");
        change("export, digest cut", FIRST_DIGEST, l -> l.substring(0, 30), "digest-mismatch");
        change("export, digest empty", FIRST_DIGEST, l -> "digest ", "digest-mismatch");
        add("export, digest gone", without(export, FIRST_DIGEST), "digest-mismatch");
        add("export, digest twice", doubled(export, FIRST_DIGEST), "malformed-proof");
        add(
                "export, digests swapped",
                swapped(export, FIRST_DIGEST, SECOND_DIGEST),
                "digest-mismatch");
        add(
                "export, digest after a hash",
                swapped(export, FIRST_DIGEST, FIRST_HASH),
                "malformed-proof");
    }

    private void paths() {
        change("export, first hash, one bit", FIRST_HASH, l -> bit(l, 0), "root-mismatch");
        change("export, last hash, one bit", LAST_HASH, l -> bit(l, -1), "root-mismatch");
        add("export, a hash gone", without(export, FIRST_HASH), "proof-length");
        add("export, a hash twice", doubled(export, FIRST_HASH), "proof-length");
        add("export, hashes swapped", swapped(export, FIRST_HASH, FIRST_HASH + 1), "root-mismatch");
        add(
                "export, hashes of two entries swapped",
                swapped(export, FIRST_HASH, SECOND + 2),
                "root-mismatch");
        change("export, hash misspelt", FIRST_HASH, l -> misspelt(l), "malformed-proof");
    }

    private void notes() {
        add("export under another size", withNote(12), "root-mismatch");
        add("export under a later size", withNote(17), "proof-length");
        add("export under another log's checkpoint", spliced(cn), "wrong-origin");
        add("export of another log", access.export(SIZE, 3).encode(), "wrong-origin");
        add("perfect forgery of an export", forged.export(SIZE, 3, 5).encode(), "untrusted-key");
        change("export, size one more", NOTE + 1, l -> "14", "bad-signature");
        change("export, root, one bit", NOTE + 2, l -> bit(l, 0), "bad-signature");
        add("export, log's signature gone", without(export, NOTE + 4), "untrusted-key");
        add("export, cosignature gone", without(export, NOTE + 5), "quorum-not-met");
        add("export without signatures", cut(NOTE + 4), "malformed-note");
    }

    private byte[] withNote(int size) {
        return spliced(es.cosigned(size).encode());
    }

    private byte[] spliced(SampleLog other) {
        return spliced(other.cosigned(SIZE).encode());
    }

    private byte[] spliced(byte[] note) {
        List<String> file = new ArrayList<>(lines(export).subList(0, NOTE));
        file.addAll(lines(note));
        return bytes(file);
    }

    private byte[] cut(int end) {
        return bytes(lines(export).subList(0, end));
    }

    private byte[] removed(int from, int to) {
        List<String> file = lines(export);
        file.subList(from, to).clear();
        return bytes(file);
    }

    private byte[] repeated(int from, int to) {
        List<String> file = lines(export);
        file.addAll(to, List.copyOf(file.subList(from, to)));
        return bytes(file);
    }

    private byte[] swappedBlocks() {
        List<String> file = lines(export);
        List<String> changed = new ArrayList<>(file.subList(0, FIRST));
        changed.addAll(file.subList(SECOND, LAST));
        changed.addAll(file.subList(FIRST, SECOND));
        changed.addAll(file.subList(LAST, file.size()));
        return bytes(changed);
    }

    private void index(String index, String expected) {
        change(
                "export, index '" + index + "'",
                FIRST,
                l -> "entry " + index + " " + last(l),
                expected);
    }

    private void change(String name, int at, UnaryOperator<String> change, String expected) {
        add(name, line(export, at, change), expected);
    }

    private void add(String name, byte[] file, String expected) {
        cases.add(
                new Tampered(
                        name,
                        Optional.of(policy.getBytes(StandardCharsets.UTF_8)),
                        List.of(file),
                        expected));
    }

    private static String last(String line) {
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    private static String base64(SampleLog log, int index) {
        return StrictBase64.encode(log.entry(index));
    }

    private static String digest(SampleLog log, int index) {
        return "digest " + HexFormat.of().formatHex(log.digest(index));
    }
}
