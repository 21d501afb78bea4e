package org.liaison.log.verify;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaison.log.checkpoint.Checkpoint;
import org.liaison.log.checkpoint.ConsistencyProof;
import org.liaison.log.checkpoint.InclusionProof;
import org.liaison.log.note.KeyName;
import org.liaison.log.note.SignatureType;
import org.liaison.log.note.SignedNote;
import org.liaison.log.note.SigningKey;
import org.liaison.log.tree.GrowingTree;
import org.liaison.log.tree.Hash;
import org.liaison.log.tree.MemoryTiles;
import org.liaison.log.tree.ProofPaths;
import org.liaison.log.trust.TrustList;

/// A log of invented entries under keys that anybody can make again: for tests only.
///
/// @param said what some entries say that is not their story
record SampleLog(
        String origin,
        String story,
        SigningKey key,
        SigningKey cn,
        SigningKey europol,
        Map<Integer, Said> said) {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    private static final int ENTRIES = 20;
    private static final int LOWEST_SEVEN = 0x7f;

    /// @param listOf the office whose trust list it names, or nothing
    record Said(Instant at, Hash digest, Optional<String> listOf) {}

    SampleLog {
        said = Map.copyOf(said);
    }

    SampleLog(String origin, String story, SigningKey key, SigningKey cn, SigningKey europol) {
        this(origin, story, key, cn, europol, Map.of());
    }

    /// @param story what its entries say
    /// @param secret what its keys and those of its cosigners are made from
    static SampleLog of(String origin, String story, int secret) {
        return new SampleLog(
                origin,
                story,
                key(origin, SignatureType.ED25519, secret),
                key("cn.example/cosigner", SignatureType.COSIGNATURE_V1, secret + 1),
                key("europol.example/cosigner", SignatureType.COSIGNATURE_V1, secret + 2));
    }

    static SigningKey key(String name, SignatureType type, int secret) {
        return SigningKey.generate(new KeyName(name), type, new NotRandom((byte) secret));
    }

    /// The same log, but that entry says which trust list is in force.
    SampleLog naming(int index, TrustList list) {
        return saying(index, new Said(time(index), list.digest(), Optional.of(list.office())));
    }

    /// The same log, but that entry is dated so.
    SampleLog dating(int index, Instant at) {
        return saying(index, new Said(at, Hash.of(digest(index)), Optional.empty()));
    }

    private SampleLog saying(int index, Said what) {
        Map<Integer, Said> more = new HashMap<>(said);
        more.put(index, what);
        return new SampleLog(origin, story, key, cn, europol, more);
    }

    /// An entry each minute.
    private static Instant time(int index) {
        return CLOCK.instant().plus(Duration.ofMinutes(index));
    }

    /// Avro single-object bytes with the fields of a real entry, as far as its digest.
    byte[] entry(int index) {
        ByteArrayOutputStream entry = new ByteArrayOutputStream();
        entry.writeBytes(new byte[] {(byte) 0xC3, 1, 1, 2, 3, 4, 5, 6, 7, 8});
        text(entry, "entry " + index);
        text(entry, "0123456789abcdef");
        Optional<String> listOf = Optional.ofNullable(said.get(index)).flatMap(Said::listOf);
        number(entry, listOf.isPresent() ? 4 : 0);
        number(entry, at(index).toEpochMilli());
        text(entry, "message " + index);
        entry.write(2);
        text(entry, "file");
        entry.writeBytes(digest(index));
        text(entry, listOf.orElse(story));
        return entry.toByteArray();
    }

    private Instant at(int index) {
        return Optional.ofNullable(said.get(index)).map(Said::at).orElse(time(index));
    }

    byte[] digest(int index) {
        return said.containsKey(index) ? said.get(index).digest().bytes() : storyDigest(index);
    }

    private byte[] storyDigest(int index) {
        return Hash.ofLeaf((story + index).getBytes(StandardCharsets.UTF_8)).bytes();
    }

    private static void number(ByteArrayOutputStream entry, long number) {
        long zigzag = (number << 1) ^ (number >> (Long.SIZE - 1));
        while ((zigzag & ~LOWEST_SEVEN) != 0) {
            entry.write((int) (zigzag & LOWEST_SEVEN) | (LOWEST_SEVEN + 1));
            zigzag >>>= 7;
        }
        entry.write((int) zigzag);
    }

    private static void text(ByteArrayOutputStream entry, String text) {
        number(entry, text.length());
        entry.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    ExportFile export(int size, int... indexes) {
        List<ExportFile.Exported> entries = new ArrayList<>();
        for (int index : indexes) {
            entries.add(ExportFile.Exported.of(entry(index), inclusion(index, size)));
        }
        return ExportFile.of(origin, entries, cosigned(size));
    }

    Checkpoint checkpoint(int size) {
        return new Checkpoint(origin, size, new ProofPaths(tiles()).root(size));
    }

    SignedNote signed(int size) {
        return checkpoint(size).signedBy(key, CLOCK);
    }

    /// Signed by the log and by both cosigners.
    SignedNote cosigned(int size) {
        SignedNote note = signed(size);
        return note.with(cn.sign(note.text(), CLOCK)).with(europol.sign(note.text(), CLOCK));
    }

    ProofFile proof(int index, int size) {
        return ProofFile.of(entry(index), inclusion(index, size), cosigned(size));
    }

    InclusionProof inclusion(int index, int size) {
        return new InclusionProof(index, new ProofPaths(tiles()).inclusion(index, size));
    }

    ConsistencyFile growth(int older, int size) {
        return ConsistencyFile.of(
                cosigned(older),
                new ConsistencyProof(new ProofPaths(tiles()).consistency(older, size)),
                cosigned(size));
    }

    private MemoryTiles tiles() {
        GrowingTree tree = GrowingTree.empty();
        for (int index = 0; index < ENTRIES; index++) {
            tree.append(Hash.ofLeaf(entry(index)));
        }
        MemoryTiles tiles = new MemoryTiles();
        tiles.write(tree.changed());
        return tiles;
    }

    private static final class NotRandom extends SecureRandom {

        private final byte always;

        NotRandom(byte always) {
            this.always = always;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, always);
        }
    }
}
