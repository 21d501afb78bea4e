package org.liaison.audit.cosigning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.audit.cosigning.AuditOffice.Offer;
import org.liaison.kit.commitment.PersonCommitment;
import org.liaison.kit.ids.Sha256;
import org.liaison.log.Rejected;
import org.liaison.log.tree.Hash;
import org.liaison.log.verify.ConsistencyFile;
import org.liaison.log.verify.ProofFile;
import org.liaison.schemas.audit.DisclosureEntry;
import org.liaison.schemas.audit.DisclosureEntryKind;
import org.liaison.schemas.exchange.Digest;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.testkit.MutableClock;

/// T30: a partner that keeps all it is lawfully given and owns a long list of names cannot find out
/// whether one of them is in an entry, be it of its own or of another partner.
///
/// The list is short here. With random bytes and salts a guess must hit 128 or 256 unknown bits as
/// well as the name: ten million names are 2^24 guesses, and leave a chance below 2^-104. Without
/// them one guess for each name is enough, however long the list; the second test shows that.
class EvidenceLeaksNothingIT {

    private static final List<String> NAMES =
            Stream.iterate(0, i -> i + 1).limit(20_000).map(i -> "Invented Person " + i).toList();
    private static final List<String> TRUE = List.of(NAMES.get(4_711), NAMES.get(12_345));

    private final MutableClock clock = MutableClock.at("2026-11-22T10:20:00Z");
    private final Random random = new Random(30);

    @TempDir private Path esKeys = Path.of("");
    @TempDir private Path cnKeys = Path.of("");

    @Test
    void confirmsNoName() {
        assertThat(namesFoundIn(given(true))).isEmpty();
    }

    @Test
    void wouldConfirmEachNameWithoutRandomBytesAndSalts() {
        assertThat(namesFoundIn(given(false))).containsExactlyInAnyOrderElementsOf(TRUE);
    }

    /// Every 32 bytes that cn was given in ten beats, of a log that holds one entry for cn about
    /// the first person, and beside it one for fr about the second, whose hash is in cn's proof.
    private Set<ByteBuffer> given(boolean hidden) {
        AuditOffice es = new AuditOffice("es", "cn", esKeys, clock, 4);
        AuditOffice cn = new AuditOffice("cn", "es", cnKeys, clock, 4);
        es.pin(cn);
        cn.pin(es);
        Set<ByteBuffer> given = new HashSet<>();
        for (int beat = 0; beat < 10; beat++) {
            if (beat == 3) {
                es.log(about(TRUE.getFirst(), "cn", hidden));
                es.log(about(TRUE.getLast(), "fr", hidden));
            }
            es.holdBeat();
            es.offers.forEach(offer -> {
                given.addAll(values(offer));
                cn.hear.offered("es", offer.growth(), offer.proofs());
            });
            es.offers.clear();
            cn.cosignatures.forEach(note -> es.accept.take("cn", note));
            cn.cosignatures.clear();
            clock.advance(Duration.ofHours(1));
        }
        return given;
    }

    private DisclosureEntry about(String name, String to, boolean hidden) {
        byte[] salt = new byte[32];
        byte[] random16 = new byte[16];
        if (hidden) {
            random.nextBytes(salt);
            random.nextBytes(random16);
        }
        return known(to)
                .setRandom(ByteBuffer.wrap(random16))
                .setPersonCommitments(List.of(new Digest(PersonCommitment.of(salt, name))))
                .build();
    }

    /// All but the person and the random bytes may be known to whoever guesses.
    private static DisclosureEntry.Builder known(String to) {
        return AuditOffice.entry(
                DisclosureEntryKind.SENT, MessageKind.ANSWER, "es", to, "message-to-" + to);
    }

    private static Set<ByteBuffer> values(Offer offer) {
        Set<ByteBuffer> values = new HashSet<>();
        try {
            ConsistencyFile growth = ConsistencyFile.parse(offer.growth());
            growth.proof().path().forEach(hash -> values.add(ByteBuffer.wrap(hash.bytes())));
            for (byte[] file : offer.proofs()) {
                ProofFile proof = ProofFile.parse(file);
                proof.proof().path().forEach(hash -> values.add(ByteBuffer.wrap(hash.bytes())));
                byte[] entry = proof.entry();
                values.add(ByteBuffer.wrap(Hash.ofLeaf(entry).bytes()));
                for (int at = 0; at + 32 <= entry.length; at++) {
                    values.add(ByteBuffer.wrap(Arrays.copyOfRange(entry, at, at + 32)));
                }
            }
        } catch (Rejected rejected) {
            throw new IllegalStateException(rejected);
        }
        return values;
    }

    private static List<String> namesFoundIn(Set<ByteBuffer> given) {
        assertThat(given).hasSizeGreaterThan(20);
        return NAMES.stream()
                .filter(name -> guesses(name).map(ByteBuffer::wrap).anyMatch(given::contains))
                .toList();
    }

    /// What a name can have become without salts and random bytes, in any entry.
    private static Stream<byte[]> guesses(String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        byte[] commitment = PersonCommitment.of(new byte[32], name);
        return Stream.concat(
                Stream.of(Sha256.of(text), Hash.ofLeaf(text).bytes(), commitment),
                Stream.of("cn", "fr")
                        .map(to ->
                                known(to)
                                        .setPersonCommitments(List.of(new Digest(commitment)))
                                        .build())
                        .map(entry -> Hash.ofLeaf(AuditOffice.bytes(entry)).bytes()));
    }
}
