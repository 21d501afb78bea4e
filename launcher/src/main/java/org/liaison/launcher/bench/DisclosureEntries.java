package org.liaison.launcher.bench;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.schemas.Topics;
import org.liaison.schemas.audit.DisclosureEntry;
import org.liaison.schemas.audit.DisclosureEntryKind;
import org.liaison.schemas.audit.TreatedClass;
import org.liaison.schemas.exchange.Digest;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.schemas.exchange.Treatment;

/// Makes disclosure entries as exchange-service would put them on `audit.disclosures`: sealed with
/// the office key, ids and digests without order, forty officers, twelve units of four partners,
/// five entries an exchange file. The same seed makes the same entries; another bench needs
/// another.
final class DisclosureEntries {

    private static final List<String> PARTNERS = List.of("cn", "vn", "br", "europol");
    private static final int OFFICERS = 40;
    private static final int ENTRIES_OF_A_FILE = 5;

    private final AvroCodec<DisclosureEntry> codec =
            AvroCodec.of(DisclosureEntry.getClassSchema(), DisclosureEntry.class);
    private final OfficeSeal seal;
    private final String office;
    private final SplittableRandom random;
    private String file = "";
    private String entryId = "";
    private long made;

    DisclosureEntries(BenchOffice office, long seed) {
        this.office = office.office();
        this.seal = OfficeSeal.from(office.secrets().resolve("exchange-service/office-key.json"));
        this.random = new SplittableRandom(seed);
    }

    /// The next sealed value.
    byte[] next(Instant at) {
        return seal.seal(Topics.AUDIT_DISCLOSURES, codec.encode(entry(at)));
    }

    /// Id of the entry made last.
    String lastEntryId() {
        return entryId;
    }

    /// Exchange file of the entry made last.
    String lastFile() {
        return file;
    }

    private DisclosureEntry entry(Instant at) {
        if (made++ % ENTRIES_OF_A_FILE == 0) {
            file = uuid();
        }
        entryId = uuid();
        return decided(DisclosureEntry.newBuilder())
                .setEntryId(entryId)
                .setRandom(ByteBuffer.wrap(bytes(16)))
                .setKind(DisclosureEntryKind.SENT)
                .setAt(at)
                .setMessageId(uuid())
                .setMessageKind(MessageKind.ANSWER)
                .setExchangeFileId(file)
                .setContentDigest(new Digest(bytes(32)))
                .setOriginOffice(office)
                .setOriginUnit("ucrif")
                .setRecipientOffice(PARTNERS.get(random.nextInt(PARTNERS.size())))
                .setRecipientUnit("unit-" + random.nextInt(3))
                .setClasses(List.of(left("name", 2), left("birth", 2), left("document", 1)))
                .setPersonCommitments(List.of(new Digest(bytes(32)), new Digest(bytes(32))))
                .build();
    }

    private DisclosureEntry.Builder decided(DisclosureEntry.Builder entry) {
        return entry.setDrafter(officer())
                .setAuthoriser(officer())
                .setRole("supervisor")
                .setJustification("exchange file " + file)
                .setInstrumentId("es-cn-2026-thb")
                .setInstrumentVersion(1)
                .setPurpose("prevent-detect-investigate")
                .setTransferGround("led-37-1-a")
                .setAssuranceIds(List.of())
                .setRule("")
                .setInternalGround("");
    }

    private static TreatedClass left(String fieldClass, int count) {
        return new TreatedClass(fieldClass, Treatment.DISCLOSE, count);
    }

    private String officer() {
        return "ES-%04d".formatted(4_000 + random.nextInt(OFFICERS));
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
