package org.liaison.audit.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.liaison.kit.access.AccessChain;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.schemas.audit.AccessEntry;
import org.liaison.schemas.audit.AccessKind;
import org.liaison.schemas.audit.DisclosureEntry;
import org.liaison.schemas.audit.DisclosureEntryKind;
import org.liaison.schemas.audit.TreatedClass;
import org.liaison.schemas.exchange.Digest;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.schemas.exchange.Treatment;

/// Entries about nobody, as services write them on the topics: whole Avro records.
public final class EntryFixture {

    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
    private static final AvroCodec<DisclosureEntry> DISCLOSURE =
            AvroCodec.of(DisclosureEntry.getClassSchema(), DisclosureEntry.class);
    private static final AvroCodec<AccessEntry> ACCESS =
            AvroCodec.of(AccessEntry.getClassSchema(), AccessEntry.class);

    private EntryFixture() {}

    /// What es sent to cn, number so and so.
    public static byte[] sent(int number) {
        return disclosure(number, DisclosureEntryKind.SENT, "es", "cn", "story " + number);
    }

    /// A message that crossed from one office to another.
    ///
    /// @param content what its digest is made of
    public static byte[] disclosure(
            int number, DisclosureEntryKind kind, String from, String to, String content) {
        return DISCLOSURE.encode(
                DisclosureEntry.newBuilder()
                        .setEntryId("entry-" + number)
                        .setRandom(ByteBuffer.wrap(Arrays.copyOf(sha256("r" + number), 16)))
                        .setKind(kind)
                        .setAt(AT.plusMillis(number))
                        .setMessageId("message-" + number)
                        .setMessageKind(MessageKind.REQUEST)
                        .setExchangeFileId("file-" + number / 10)
                        .setContentDigest(new Digest(sha256(content)))
                        .setOriginOffice(from)
                        .setOriginUnit("ucrif")
                        .setRecipientOffice(to)
                        .setRecipientUnit("ncb")
                        .setDrafter("ES-1")
                        .setAuthoriser("ES-2")
                        .setRole("supervisor")
                        .setJustification("exchange file")
                        .setInstrumentId("es-cn-2026-thb")
                        .setInstrumentVersion(1)
                        .setPurpose("prevent-detect-investigate")
                        .setTransferGround("led-37-1-a")
                        .setAssuranceIds(List.of())
                        .setRule("")
                        .setInternalGround("")
                        .setClasses(List.of(new TreatedClass("name", Treatment.REFERENCE, 3)))
                        .setPersonCommitments(List.of(new Digest(sha256("p" + number))))
                        .build());
    }

    /// A trust list of an office that is in force from there on in the log of es.
    ///
    /// @param digest of the list
    public static byte[] naming(int number, String office, byte[] digest) {
        byte[] entry = disclosure(number, DisclosureEntryKind.TRUST_LIST, office, "es", "replaced");
        return DISCLOSURE.encode(
                DisclosureEntry.newBuilder(DISCLOSURE.decode(entry))
                        .setContentDigest(new Digest(digest))
                        .build());
    }

    /// So many rows of the access log of a service, each following from the one before.
    public static List<byte[]> looked(int count) {
        byte[] previous = AccessChain.start();
        byte[][] rows = new byte[count][];
        for (int position = 0; position < count; position++) {
            AccessEntry unhashed = access(position, previous);
            AccessEntry entry =
                    AccessEntry.newBuilder(unhashed)
                            .setHash(new Digest(AccessChain.hash(unhashed)))
                            .build();
            previous = entry.getHash().bytes();
            rows[position] = ACCESS.encode(entry);
        }
        return List.of(rows);
    }

    private static AccessEntry access(int position, byte[] previous) {
        return AccessEntry.newBuilder()
                .setEntryId("access-" + position)
                .setService("case-service")
                .setPosition(position)
                .setPreviousHash(new Digest(previous))
                .setHash(new Digest(AccessChain.start()))
                .setKind(AccessKind.CONSULTATION)
                .setAt(AT.plusMillis(position))
                .setOfficialNumber("ES-1")
                .setRole("officer")
                .setJustification("exchange file")
                .setSubject("case-1")
                .setPersonCommitments(List.of())
                .build();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
