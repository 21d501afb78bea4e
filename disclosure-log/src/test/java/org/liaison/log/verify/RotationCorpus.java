package org.liaison.log.verify;

import static org.liaison.log.trust.InventedOffice.START;
import static org.liaison.log.trust.InventedOffice.YEAR;
import static org.liaison.log.verify.Tampered.VALID;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaison.log.StrictBase64;
import org.liaison.log.checkpoint.ConsistencyProof;
import org.liaison.log.note.KeyName;
import org.liaison.log.note.NoteSignature;
import org.liaison.log.note.SignatureType;
import org.liaison.log.note.SignedNote;
import org.liaison.log.trust.InventedOffice;
import org.liaison.log.trust.KeyAlgorithm;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.trust.OperationalKey;
import org.liaison.log.trust.SignedTrustList;
import org.liaison.log.trust.TrustList;

/// A log that changed its key: what the key before signed, what the next one did, under policies
/// and trust lists that have both, and under such that have one.
final class RotationCorpus {

    private static final int SIZE = 13;
    private static final int NAMING_FIRST = 1;
    private static final int NAMING_SECOND = 6;

    // Entries are a minute apart: the next key begins with the fifth, the first ends with the
    // ninth.
    private static final Duration BEGINS = Duration.ofMinutes(5);
    private static final Duration ENDS = Duration.ofMinutes(9);

    private final InventedOffice office = InventedOffice.of("es", "secp256r1");
    private final SampleLog before;
    private final SampleLog after;
    private final String one;
    private final String both;
    private final TrustList first;
    private final TrustList second;
    private final List<Tampered> cases = new ArrayList<>();

    /// @param policy that names the log's first key and no root key
    RotationCorpus(SampleLog es, String policy) {
        this.first = office.list(1, null, START, List.of(key(es, START, YEAR)), List.of());
        this.second =
                office.list(
                        2,
                        first.digest(),
                        START.plus(BEGINS),
                        List.of(key(es, START, ENDS), key(next(es), START.plus(BEGINS), YEAR)),
                        List.of());
        this.before = es.naming(NAMING_FIRST, first).naming(NAMING_SECOND, second);
        this.after = next(before);
        this.one = policy;
        this.both = "log %s\n".formatted(after.key().publicKey().encode()) + policy;
    }

    List<Tampered> cases() {
        policies();
        notes();
        lists();
        return cases;
    }

    private void policies() {
        add("proof under the key before, both in the policy", both, proof(before), VALID);
        add("proof under the next key, both in the policy", both, proof(after), VALID);
        add("proof under the next key, one in the policy", one, proof(after), "untrusted-key");
        add("growth from the key before to the next", both, growth(), VALID);
        add("growth to a key that the policy has not", one, growth(), "untrusted-key");
        add(
                "one key twice for a log",
                one + "log " + before.key().publicKey().encode() + "\n",
                proof(before),
                "malformed-policy");
        SampleLog rewritten =
                new SampleLog(
                        after.origin(), "rewritten", after.key(), after.cn(), after.europol());
        cases.add(
                new Tampered(
                        "two views of one size, each under one of two keys",
                        Optional.of(both.getBytes(StandardCharsets.UTF_8)),
                        List.of(before.cosigned(SIZE).encode(), rewritten.cosigned(SIZE).encode()),
                        "split-view"));
    }

    private void notes() {
        SignedNote note = before.cosigned(SIZE);
        NoteSignature beside = after.key().sign(note.text(), SampleLog.CLOCK);
        add("checkpoint under both keys", both, note.with(beside).encode(), VALID);
        NoteSignature elsewhere = after.key().sign("another text\n", SampleLog.CLOCK);
        add(
                "checkpoint under one key, the other claimed",
                both,
                note.with(elsewhere).encode(),
                "bad-signature");
    }

    private void lists() {
        String rooted = both + "root es %s\n".formatted(office.rootKey().encode());
        add("export under the next key", rooted, export(after, 1, 3, 6, 9), VALID);
        add("export under the key before, in the overlap", rooted, export(before, 1, 6, 7), VALID);
        add(
                "export under the key before, after the overlap",
                rooted,
                export(before, 1, 6, 9),
                "key-expired");
        add(
                "export under the key before, late entry first",
                rooted,
                export(before.dating(7, START.plus(ENDS)), 1, 6, 7, 8),
                "key-expired");
        byte[] early = after.export(SIZE, 1, 3).with(List.of(office.signed(first))).encode();
        add("export under a key before it is listed", rooted, early, "unknown-key");
        add(
                "export under the next key, entry before the first list",
                rooted,
                export(after, 0, 1, 6),
                "no-list-in-force");
    }

    private byte[] proof(SampleLog log) {
        return log.proof(3, SIZE).encode();
    }

    private byte[] growth() {
        ConsistencyProof proof = before.growth(7, SIZE).proof();
        return ConsistencyFile.of(before.cosigned(7), proof, after.cosigned(SIZE)).encode();
    }

    private byte[] export(SampleLog log, int... indexes) {
        List<SignedTrustList> lists = List.of(office.signed(first), office.signed(second));
        return log.export(SIZE, indexes).with(lists).encode();
    }

    private static SampleLog next(SampleLog log) {
        return new SampleLog(
                log.origin(),
                log.story(),
                SampleLog.key(log.origin(), SignatureType.ED25519, 77),
                log.cn(),
                log.europol(),
                log.said());
    }

    private static OperationalKey key(SampleLog log, Instant from, Duration until) {
        return new OperationalKey(
                KeyUsage.CHECKPOINT,
                new KeyName(log.origin()),
                KeyAlgorithm.ED25519,
                from,
                START.plus(until),
                StrictBase64.encode(log.key().publicKey().publicKey()));
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
