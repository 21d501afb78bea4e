package org.liaison.log.verify;

import static org.liaison.log.verify.Tampered.VALID;
import static org.liaison.log.verify.Tampered.bit;
import static org.liaison.log.verify.Tampered.bytes;
import static org.liaison.log.verify.Tampered.doubled;
import static org.liaison.log.verify.Tampered.line;
import static org.liaison.log.verify.Tampered.lines;
import static org.liaison.log.verify.Tampered.misspelt;
import static org.liaison.log.verify.Tampered.signature;
import static org.liaison.log.verify.Tampered.swapped;
import static org.liaison.log.verify.Tampered.without;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.liaison.log.StrictBase64;
import org.liaison.log.note.SignatureType;
import org.liaison.log.note.SignedNote;
import org.liaison.log.note.SigningKey;
import org.liaison.log.tree.Hash;

/// Every field of every part of the evidence changed, swapped, cut, doubled, or taken from another
/// log; and forgeries that are perfect in themselves.
final class TamperCorpus {

    private static final String ORIGIN = "liaison.example/es/disclosures";
    private static final String CHANGED = "line-ends-changed";
    private static final int SIZE = 13;
    private static final int INDEX = 5;

    // The lines of a proof of index 5 at size 13.
    private static final int PATH = 3;
    private static final int PATH_END = 7;
    private static final int NOTE = 8;
    private static final int ROOT = 10;
    private static final int BY_LOG = 12;
    private static final int BY_CN = 13;
    private static final int BY_EUROPOL = 14;

    private final SampleLog es = SampleLog.of(ORIGIN, "sent", 10);
    private final SampleLog cn = SampleLog.of("liaison.example/cn/disclosures", "received", 20);
    private final SampleLog access = SampleLog.of("liaison.example/es/access", "looked at", 30);
    private final SampleLog forged = SampleLog.of(ORIGIN, "never sent", 40);
    private final byte[] proof = es.proof(INDEX, SIZE).encode();
    private final String policy =
            """
            # Whom the auditor of cn believes.
            log %s
            witness cn %s
            witness europol %s https://europol.example/
            group both all cn europol
            quorum both
            """
                    .formatted(key(es.key()), key(es.cn()), key(es.europol()));
    private final List<Tampered> cases = new ArrayList<>();

    static List<Tampered> cases() {
        TamperCorpus corpus = new TamperCorpus();
        corpus.controls();
        corpus.headers();
        corpus.entries();
        corpus.indexes();
        corpus.paths();
        corpus.origins();
        corpus.sizesAndRoots();
        corpus.logSignatures();
        corpus.cosignatures();
        corpus.forgeries();
        corpus.otherCheckpoints();
        corpus.policies();
        corpus.files();
        corpus.transit();
        corpus.growth();
        corpus.views();
        corpus.cases.addAll(
                new ExportCorpus(corpus.es, corpus.cn, corpus.access, corpus.forged, corpus.policy)
                        .cases());
        corpus.cases.addAll(
                new ListCorpus(corpus.es, corpus.cn, corpus.access, corpus.policy).cases());
        corpus.cases.addAll(new RotationCorpus(corpus.es, corpus.policy).cases());
        return corpus.cases;
    }

    private void controls() {
        proof("untouched", proof, VALID);
        proof("cosignatures in another order", swapped(proof, BY_CN, BY_EUROPOL), VALID);
        proof(
                "a stranger's signature beside the others",
                plus(proof, forged.key().sign(text(proof), SampleLog.CLOCK).line()),
                VALID);
        proof("checkpoint alone", es.cosigned(SIZE).encode(), VALID);
        proof("checkpoint of an empty log", es.cosigned(0).encode(), VALID);
        proof("first entry alone", es.proof(0, 1).encode(), VALID);
        proof("growth", es.growth(7, SIZE).encode(), VALID);
        proof("growth from nothing", es.growth(0, SIZE).encode(), VALID);
        proof("growth by nothing", es.growth(SIZE, SIZE).encode(), VALID);
    }

    private void headers() {
        proof(
                "header of another version",
                line(proof, 0, l -> l.replace("v1", "v2")),
                "malformed-checkpoint");
        proof(
                "header in capitals",
                line(proof, 0, l -> "C2SP.org/tlog-proof@v1"),
                "malformed-checkpoint");
        proof("header after a space", line(proof, 0, l -> " " + l), "malformed-checkpoint");
        proof("header gone", without(proof, 0), "malformed-checkpoint");
        proof(
                "header of a consistency proof",
                line(proof, 0, l -> ConsistencyFile.HEADER),
                "malformed-proof");
        proof("header twice", doubled(proof, 0), "malformed-proof");
        proof("header with a carriage return", line(proof, 0, l -> l + "\r"), "malformed-note");
    }

    private void transit() {
        String text = new String(proof, StandardCharsets.UTF_8);
        proof("every line end of a proof changed", utf8(text.replace("\n", "\r\n")), CHANGED);
        proof("line ends of an old Macintosh", utf8(text.replace('\n', '\r')), CHANGED);
        proof("byte order mark before a proof", utf8("\uFEFF" + text), CHANGED);
        proof(
                "mark and line ends of a tampered proof",
                utf8("\uFEFF" + text.replace("index 5", "index 4").replace("\n", "\r\n")),
                CHANGED);
        proof(
                "line ends of a growth changed",
                utf8(
                        new String(es.growth(7, SIZE).encode(), StandardCharsets.UTF_8)
                                .replace("\n", "\r\n")),
                CHANGED);
        proof(
                "line ends of a checkpoint changed",
                utf8(
                        new String(es.cosigned(SIZE).encode(), StandardCharsets.UTF_8)
                                .replace("\n", "\r\n")),
                CHANGED);
        proof("one line end changed", line(proof, PATH, l -> l + "\r"), "malformed-proof");
        proof("letter with line ends of mail", utf8("Dear colleague,\r\n"), "unknown-format");
        trust("line ends of the policy changed", policy.replace("\n", "\r\n"), CHANGED);
        trust("byte order mark before the policy", "\uFEFF" + policy, CHANGED);
    }

    private void entries() {
        extra("one bit of the entry", bit(entry(), 0), "root-mismatch");
        extra("last bit of the entry", bit(entry(), -1), "root-mismatch");
        extra("entry cut", base64(new byte[] {'s'}), "root-mismatch");
        extra("entry longer", base64("sent 5 ".getBytes(StandardCharsets.UTF_8)), "root-mismatch");
        extra("entry of another index", base64(es.entry(6)), "root-mismatch");
        extra("entry of another log", base64(cn.entry(INDEX)), "root-mismatch");
        extra(
                "hash of the entry in its place",
                base64(Hash.ofLeaf(es.entry(INDEX)).bytes()),
                "root-mismatch");
        extra(
                "two hashes as if they were an entry",
                base64(concat(Hash.ofLeaf(es.entry(4)), Hash.ofLeaf(es.entry(5)))),
                "root-mismatch");
        extra("entry empty", "", "malformed-proof");
        extra("entry not Base 64", "?", "malformed-proof");
        extra("entry in misspelt Base 64", misspelt(base64(new byte[] {1})), "malformed-proof");
        extra("entry without padding", "AQ", "malformed-proof");
        extra("entry in URL Base 64", "_-8=", "malformed-proof");
        proof("entry gone", without(proof, "extra "), "entry-missing");
        proof("entry twice", doubled(proof, 1), "malformed-proof");
        proof("entry after the index", swapped(proof, 1, 2), "malformed-proof");
    }

    private void indexes() {
        index("4", "root-mismatch");
        index("6", "root-mismatch");
        index("0", "root-mismatch");
        index("12", "proof-length");
        index("13", "index-not-below-size");
        index("9223372036854775807", "index-not-below-size");
        index("9223372036854775808", "malformed-proof");
        index("05", "malformed-proof");
        index("-5", "malformed-proof");
        index("+5", "malformed-proof");
        index("0x5", "malformed-proof");
        index("5 ", "malformed-proof");
        index("5.0", "malformed-proof");
        index("", "malformed-proof");
        index("\u0665", "malformed-proof");
        proof("index gone", without(proof, "index "), "malformed-proof");
        proof("index twice", doubled(proof, 2), "malformed-proof");
        proof("index by another word", line(proof, 2, l -> "place 5"), "malformed-proof");
    }

    private void paths() {
        for (int at = PATH; at < PATH_END; at++) {
            String which = "hash " + (at - PATH);
            proof(which + ", first bit", line(proof, at, l -> bit(l, 0)), "root-mismatch");
            proof(which + ", last bit", line(proof, at, l -> bit(l, -1)), "root-mismatch");
            proof(which + " gone", without(proof, at), "proof-length");
            proof(which + " twice", doubled(proof, at), "proof-length");
        }
        proof("two hashes swapped", swapped(proof, PATH, PATH + 1), "root-mismatch");
        proof("hash misspelt", line(proof, PATH, l -> misspelt(l)), "malformed-proof");
        proof("hash cut", line(proof, PATH, l -> base64(new byte[31])), "malformed-proof");
        proof("hash longer", line(proof, PATH, l -> base64(new byte[33])), "malformed-proof");
        proof("hash in hex", line(proof, PATH, l -> "0".repeat(64)), "malformed-proof");
        proof("path of another index", withPath(es.proof(4, SIZE)), "root-mismatch");
        proof("path of another size", withPath(es.proof(INDEX, 12)), "root-mismatch");
        proof("path of another log", withPath(cn.proof(INDEX, SIZE)), "root-mismatch");
        proof("path gone", withPath(Collections.nCopies(0, "")), "proof-length");
        proof(
                "path without end",
                withPath(Collections.nCopies(65, base64(new byte[32]))),
                "proof-length");
        proof("empty line gone", without(proof, PATH_END), "malformed-proof");
        proof("empty line twice", doubled(proof, PATH_END), "malformed-checkpoint");
    }

    private void origins() {
        proof("origin, one letter", line(proof, NOTE, l -> l + "x"), "wrong-origin");
        proof("origin of a log nobody knows", access.proof(INDEX, SIZE).encode(), "wrong-origin");
        proof("origin gone", without(proof, NOTE), "malformed-checkpoint");
        proof("origin empty", line(proof, NOTE, l -> ""), "malformed-checkpoint");
        proof(
                "origin of a known log under the other's key",
                withLog(cn),
                line(proof, NOTE, l -> cn.origin()),
                "untrusted-key");
    }

    private void sizesAndRoots() {
        proof("size one more", line(proof, NOTE + 1, l -> "14"), "bad-signature");
        proof("size one less", line(proof, NOTE + 1, l -> "12"), "bad-signature");
        proof("size with a zero", line(proof, NOTE + 1, l -> "013"), "malformed-checkpoint");
        proof("size below zero", line(proof, NOTE + 1, l -> "-13"), "malformed-checkpoint");
        proof("size zero", line(proof, NOTE + 1, l -> "0"), "malformed-checkpoint");
        proof("size gone", without(proof, NOTE + 1), "malformed-checkpoint");
        proof("size twice", doubled(proof, NOTE + 1), "malformed-checkpoint");
        proof("root, first bit", line(proof, ROOT, l -> bit(l, 0)), "bad-signature");
        proof("root, last bit", line(proof, ROOT, l -> bit(l, -1)), "bad-signature");
        proof("root misspelt", line(proof, ROOT, l -> misspelt(l)), "malformed-checkpoint");
        proof("root cut", line(proof, ROOT, l -> base64(new byte[31])), "malformed-checkpoint");
        proof(
                "root of another size",
                line(proof, ROOT, l -> es.checkpoint(12).root().base64()),
                "bad-signature");
        proof("root gone", without(proof, ROOT), "malformed-checkpoint");
        proof("an extension line", line(proof, ROOT, l -> l + "\nmore"), "malformed-checkpoint");
    }

    private void logSignatures() {
        sign("log's signature, last bit", BY_LOG, s -> bit(s, -1), "bad-signature");
        sign("log's signature, first bit", BY_LOG, s -> bit(s, 4), "bad-signature");
        sign("log's signature, other key id", BY_LOG, s -> bit(s, 0), "untrusted-key");
        sign("log's signature cut", BY_LOG, s -> s.substring(0, 40), "bad-signature");
        sign(
                "log's signature without bytes",
                BY_LOG,
                s -> s.substring(0, 5) + "w==",
                "malformed-note");
        sign("log's signature misspelt", BY_LOG, s -> misspelt(s), "malformed-note");
        sign(
                "log's signature of another checkpoint",
                BY_LOG,
                s -> last(es.cosigned(12), BY_LOG),
                "bad-signature");
        sign(
                "log's signature by a forger who took its key id",
                BY_LOG,
                s -> underIdOf(s, last(forged.cosigned(SIZE), BY_LOG)),
                "bad-signature");
        proof("log's signature gone", without(proof, BY_LOG), "untrusted-key");
        proof("log's signature twice", doubled(proof, BY_LOG), "malformed-note");
        proof(
                "log's name changed",
                line(proof, BY_LOG, l -> l.replace("/es/", "/cn/")),
                "untrusted-key");
        proof(
                "hyphen for the dash",
                line(proof, BY_LOG, l -> "-" + l.substring(1)),
                "malformed-note");
        proof("two spaces", line(proof, BY_LOG, l -> l.replace("es ", "es  ")), "malformed-note");
        proof("no signatures", bytes(lines(proof).subList(0, BY_LOG)), "malformed-note");
        proof("no last newline", bytes(lines(proof).subList(0, BY_EUROPOL + 1)), "malformed-note");
        proof("more after the signatures", plus(proof, "and more"), "malformed-note");
    }

    private void cosignatures() {
        sign("cosignature, last bit", BY_CN, s -> bit(s, -1), "bad-signature");
        sign("cosignature, its time", BY_CN, s -> bit(s, 11), "bad-signature");
        sign("cosignature, other key id", BY_CN, s -> bit(s, 0), "quorum-not-met");
        sign(
                "cosignature of another checkpoint",
                BY_CN,
                s -> last(es.cosigned(12), BY_CN),
                "bad-signature");
        sign(
                "cosignature of the other cosigner",
                BY_CN,
                s -> last(es.cosigned(SIZE), BY_EUROPOL),
                "quorum-not-met");
        sign(
                "cosignature without its time",
                BY_CN,
                s -> underIdOf(s, base64(new byte[4 + 64])),
                "bad-signature");
        proof("one cosignature gone", without(proof, BY_CN), "quorum-not-met");
        proof("both cosignatures gone", without(without(proof, BY_CN), BY_CN), "quorum-not-met");
        proof("one cosigner twice", doubled(without(proof, BY_EUROPOL), BY_CN), "malformed-note");
        SigningKey plain = SampleLog.key("cn.example/cosigner", SignatureType.ED25519, 11);
        proof(
                "cosigner's key as if it were a log's",
                line(proof, BY_CN, l -> plain.sign(text(proof), SampleLog.CLOCK).line()),
                "quorum-not-met");
    }

    private void forgeries() {
        proof(
                "perfect forgery under fresh keys",
                forged.proof(INDEX, SIZE).encode(),
                "untrusted-key");
        proof("perfect forgery of a checkpoint", forged.cosigned(SIZE).encode(), "untrusted-key");
        proof("perfect forgery of growth", forged.growth(7, SIZE).encode(), "untrusted-key");
        SampleLog stolen =
                new SampleLog(ORIGIN, "never sent", es.key(), forged.cn(), forged.europol());
        proof(
                "log's own key, forged cosigners",
                stolen.proof(INDEX, SIZE).encode(),
                "quorum-not-met");
        SampleLog colluding =
                new SampleLog(ORIGIN, "never sent", es.key(), es.cn(), forged.europol());
        proof(
                "log and one cosigner together",
                colluding.proof(INDEX, SIZE).encode(),
                "quorum-not-met");
    }

    private void otherCheckpoints() {
        proof("checkpoint of another size", withNote(es.cosigned(12)), "root-mismatch");
        proof("checkpoint of a later size", withNote(es.cosigned(17)), "proof-length");
        proof("checkpoint from before the entry", withNote(es.cosigned(5)), "index-not-below-size");
        proof("checkpoint of the empty log", withNote(es.cosigned(0)), "index-not-below-size");
        proof("checkpoint of another log", withNote(access.cosigned(SIZE)), "wrong-origin");
        proof(
                "checkpoint of another known log",
                withLog(cn),
                withNote(cosigned(cn)),
                "root-mismatch");
        proof(
                "proof of another known log",
                withLog(cn),
                ProofFile.of(es.entry(INDEX), cn.inclusion(INDEX, SIZE), cosigned(cn)).encode(),
                "root-mismatch");
    }

    private void policies() {
        cases.add(new Tampered("no policy", Optional.empty(), List.of(proof), "no-trust-anchor"));
        trust("empty policy", "", "no-trust-anchor");
        trust("policy without a log", policy.replaceFirst("(?m)^log .*$", ""), "no-trust-anchor");
        trust(
                "policy with another key for the log",
                policy.replace(key(es.key()), key(forged.key())),
                "untrusted-key");
        trust(
                "policy with another cosigner",
                policy.replace(key(es.cn()), key(forged.cn())),
                "quorum-not-met");
        trust("policy without quorum", policy.replace("quorum both\n", ""), "malformed-policy");
        trust("policy with two quorums", policy + "quorum none\n", "malformed-policy");
        trust(
                "quorum nobody defined",
                policy.replace("quorum both", "quorum all"),
                "malformed-policy");
        trust("group asks for too many", policy.replace("both all", "both 3"), "malformed-policy");
        trust("group asks for nobody", policy.replace("both all", "both 0"), "malformed-policy");
        trust(
                "group of a stranger",
                policy.replace("cn europol\n", "cn interpol\n"),
                "malformed-policy");
        trust(
                "group counts one twice",
                policy.replace("cn europol\n", "cn cn\n"),
                "malformed-policy");
        trust(
                "one key for two cosigners",
                policy.replace(key(es.europol()), key(es.cn())),
                "malformed-policy");
        trust(
                "one name for two cosigners",
                policy.replace("witness europol", "witness cn"),
                "malformed-policy");
        trust(
                "log's key of a cosigner",
                policy.replace(key(es.key()), key(es.cn())),
                "malformed-policy");
        trust(
                "key with one letter changed",
                policy.replace("disclosures+", "disclosurez+"),
                "malformed-policy");
        trust("unknown line", policy + "believe everyone\n", "malformed-policy");
        trust("policy with a control character", policy + "\r\n", "malformed-policy");
        trust(
                "policy that is a checkpoint",
                new String(es.cosigned(SIZE).encode(), StandardCharsets.UTF_8),
                "malformed-policy");
    }

    private void files() {
        proof("empty file", new byte[0], "unreadable-file");
        proof("file too large", new byte[Verifier.MOST_BYTES + 1], "unreadable-file");
        proof("zeros", new byte[100], "unknown-format");
        proof("a letter", "Dear auditor,\n".getBytes(StandardCharsets.UTF_8), "unknown-format");
        proof(
                "policy in place of a proof",
                policy.getBytes(StandardCharsets.UTF_8),
                "unknown-format");
        proof("header alone", bytes(lines(proof).subList(0, 1)), "malformed-proof");
        proof("proof without checkpoint", bytes(lines(proof).subList(0, NOTE)), "malformed-proof");
        byte[] notUtf8 = proof.clone();
        notUtf8[30] = (byte) 0xff;
        proof("proof that is not UTF-8", notUtf8, "malformed-proof");
    }

    private void growth() {
        byte[] growth = es.growth(7, SIZE).encode();
        proof(
                "older and later swapped",
                ConsistencyFile.of(es.cosigned(SIZE), parsed(growth).proof(), es.cosigned(7))
                        .encode(),
                "log-shrank");
        proof(
                "older of another log",
                withLog(cn),
                ConsistencyFile.of(cosigned(cn), parsed(growth).proof(), es.cosigned(SIZE))
                        .encode(),
                "wrong-origin");
        proof(
                "older of another size",
                ConsistencyFile.of(es.cosigned(6), parsed(growth).proof(), es.cosigned(SIZE))
                        .encode(),
                "proof-length");
        proof(
                "later of another size",
                ConsistencyFile.of(es.cosigned(7), parsed(growth).proof(), es.cosigned(14))
                        .encode(),
                "root-mismatch");
        proof(
                "history rewritten by the log's own keys",
                ConsistencyFile.of(
                                rewritten().cosigned(7), parsed(growth).proof(), es.cosigned(SIZE))
                        .encode(),
                "root-mismatch");
        proof("growth, first hash, one bit", line(growth, 2, l -> bit(l, 0)), "root-mismatch");
        proof("growth, last hash, one bit", line(growth, 4, l -> bit(l, -1)), "root-mismatch");
        proof("growth, a hash gone", without(growth, 2), "proof-length");
        proof("growth, a hash twice", doubled(growth, 2), "proof-length");
        proof("growth, hashes swapped", swapped(growth, 2, 3), "root-mismatch");
        proof("growth without older", without(growth, "old "), "malformed-proof");
        proof(
                "growth with an older that is not Base 64",
                line(growth, 1, l -> "old ?"),
                "malformed-proof");
        proof(
                "growth with an older that nobody signed",
                line(
                        growth,
                        1,
                        l ->
                                "old "
                                        + base64(
                                                es.checkpoint(7)
                                                        .text()
                                                        .getBytes(StandardCharsets.UTF_8))),
                "malformed-note");
        proof(
                "growth with an older that was changed",
                line(growth, 1, l -> "old " + bit(l.substring(4), 60)),
                "bad-signature");
    }

    private void views() {
        cases.add(
                new Tampered(
                        "two views of one size",
                        Optional.of(policy.getBytes(StandardCharsets.UTF_8)),
                        List.of(es.cosigned(SIZE).encode(), rewritten().cosigned(SIZE).encode()),
                        "split-view"));
        cases.add(
                new Tampered(
                        "two entries at one place",
                        Optional.of(policy.getBytes(StandardCharsets.UTF_8)),
                        List.of(proof, rewritten().proof(INDEX, SIZE).encode()),
                        "split-view"));
        cases.add(
                new Tampered(
                        "two entries at one place, under checkpoints of two sizes",
                        Optional.of(policy.getBytes(StandardCharsets.UTF_8)),
                        List.of(proof, rewritten().proof(INDEX, SIZE - 1).encode()),
                        "split-view"));
        proof(
                "growth by nothing between two views",
                ConsistencyFile.of(
                                es.cosigned(SIZE),
                                parsed(es.growth(7, 7).encode()).proof(),
                                rewritten().cosigned(SIZE))
                        .encode(),
                "split-view");
    }

    private SampleLog rewritten() {
        return new SampleLog(ORIGIN, "rewritten", es.key(), es.cn(), es.europol());
    }

    private SignedNote cosigned(SampleLog log) {
        SignedNote note = log.signed(SIZE);
        return note.with(es.cn().sign(note.text(), SampleLog.CLOCK))
                .with(es.europol().sign(note.text(), SampleLog.CLOCK));
    }

    private String withLog(SampleLog other) {
        return "log " + key(other.key()) + "\n" + policy;
    }

    private byte[] withPath(ProofFile other) {
        return withPath(other.proof().path().stream().map(Hash::base64).toList());
    }

    private byte[] withPath(List<String> path) {
        List<String> file = lines(proof);
        List<String> changed = new ArrayList<>(file.subList(0, PATH));
        changed.addAll(path);
        changed.addAll(file.subList(PATH_END, file.size()));
        return bytes(changed);
    }

    private byte[] withNote(SignedNote note) {
        return ProofFile.of(es.entry(INDEX), es.inclusion(INDEX, SIZE), note).encode();
    }

    private static byte[] plus(byte[] file, String line) {
        return (new String(file, StandardCharsets.UTF_8) + line + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] proof) {
        return String.join("\n", lines(proof).subList(NOTE, ROOT + 1)) + "\n";
    }

    /// The signature that such a note has in the line where a proof has that one.
    private static String last(SignedNote note, int at) {
        String line = note.signatures().get(at - BY_LOG).line();
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    /// The key id of one signature before the bytes of another.
    private static String underIdOf(String one, String other) {
        byte[] mixed = StrictBase64.decode(other).orElseThrow();
        System.arraycopy(StrictBase64.decode(one).orElseThrow(), 0, mixed, 0, Integer.BYTES);
        return base64(mixed);
    }

    private static ConsistencyFile parsed(byte[] file) {
        try {
            return ConsistencyFile.parse(file);
        } catch (org.liaison.log.Rejected impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] concat(Hash left, Hash right) {
        byte[] node = java.util.Arrays.copyOf(left.bytes(), 2 * Hash.SIZE);
        System.arraycopy(right.bytes(), 0, node, Hash.SIZE, Hash.SIZE);
        return node;
    }

    private String entry() {
        return base64(es.entry(INDEX));
    }

    private static String key(SigningKey key) {
        return key.publicKey().encode();
    }

    private static String base64(byte[] bytes) {
        return StrictBase64.encode(bytes);
    }

    private void extra(String name, String base64, String expected) {
        proof(name, line(proof, 1, l -> "extra " + base64), expected);
    }

    private void index(String index, String expected) {
        proof("index '" + index + "'", line(proof, 2, l -> "index " + index), expected);
    }

    private void sign(
            String name, int at, java.util.function.UnaryOperator<String> change, String code) {
        proof(name, line(proof, at, signature(change)), code);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void trust(String name, String text, String expected) {
        proof(name, text, proof, expected);
    }

    private void proof(String name, byte[] file, String expected) {
        proof(name, policy, file, expected);
    }

    private void proof(String name, String trust, byte[] file, String expected) {
        cases.add(
                new Tampered(
                        name,
                        Optional.of(trust.getBytes(StandardCharsets.UTF_8)),
                        List.of(file),
                        expected));
    }
}
