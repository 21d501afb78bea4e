package org.liaison.audit.cosigning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.AuditParts;
import org.liaison.audit.InventedTrust;
import org.liaison.audit.beat.BeatSettings;
import org.liaison.audit.beat.Beats;
import org.liaison.audit.beat.HoldBeat;
import org.liaison.audit.beat.Padding;
import org.liaison.audit.checkpoint.Checkpoints;
import org.liaison.audit.checkpoint.CosignerKey;
import org.liaison.audit.checkpoint.LastSigned;
import org.liaison.audit.checkpoint.LogKeys;
import org.liaison.audit.checkpoint.SignCheckpoint;
import org.liaison.audit.ledger.DisclosureLine;
import org.liaison.audit.ledger.Leaf;
import org.liaison.audit.ledger.Ledger;
import org.liaison.audit.ledger.Received;
import org.liaison.audit.ledger.Received.Legible;
import org.liaison.audit.proof.LoggedEntries;
import org.liaison.audit.recovery.Epochs;
import org.liaison.audit.sharing.AcceptCosignature;
import org.liaison.audit.sharing.Cosignatures;
import org.liaison.audit.sharing.OfferCheckpoint;
import org.liaison.audit.sharing.OwnEntries;
import org.liaison.audit.sharing.PartnerAlarms;
import org.liaison.audit.sharing.PartnerKeys;
import org.liaison.audit.sharing.ProveCosigned;
import org.liaison.audit.sharing.ToPartners;
import org.liaison.audit.tree.LogName;
import org.liaison.audit.tree.LogTrees;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.ids.DerivedId;
import org.liaison.log.checkpoint.Checkpoint;
import org.liaison.log.note.SigningKey;
import org.liaison.log.tree.Hash;
import org.liaison.log.tree.ProofPaths;
import org.liaison.schemas.audit.DisclosureEntry;
import org.liaison.schemas.audit.DisclosureEntryKind;
import org.liaison.schemas.exchange.Digest;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.testkit.EmbeddedPostgres;
import org.liaison.testkit.MutableClock;
import org.springframework.jdbc.core.JdbcTemplate;

/// What one office's audit-service does with a partner's, on a database of its own; letters to the
/// partner are kept until the test carries them over.
final class AuditOffice implements ToPartners, Padding {

    private static final AvroCodec<DisclosureEntry> CODEC =
            AvroCodec.of(DisclosureEntry.getClassSchema(), DisclosureEntry.class);

    /// A letter with a checkpoint.
    static final class Offer {

        private final byte[] growth;
        private final List<byte[]> proofs;

        Offer(byte[] growth, List<byte[]> proofs) {
            this.growth = growth.clone();
            this.proofs = List.copyOf(proofs);
        }

        byte[] growth() {
            return growth.clone();
        }

        List<byte[]> proofs() {
            return proofs;
        }
    }

    final List<Offer> offers = new ArrayList<>();
    final List<byte[]> cosignatures = new ArrayList<>();
    final JdbcTemplate superuser;
    final AuditParts parts;
    final HoldBeat beat;
    final OfferCheckpoint offer;
    final AcceptCosignature accept;
    final HearPartner hear;
    final ProveCosigned prove;
    private final String code;
    private final String partner;
    private final Path keys;
    private @Nullable InventedTrust trust;
    private final MutableClock clock;
    private final SignCheckpoint sign;
    private final Random random = new Random(20261122);

    AuditOffice(String code, String partner, Path keys, MutableClock clock, int entriesPerBeat) {
        EmbeddedPostgres.Database database = AuditParts.database();
        this.superuser = new JdbcTemplate(database.asSuperuser());
        this.parts = AuditParts.on(database, keys.resolve("audit-service"), clock, code, partner);
        this.code = code;
        this.partner = partner;
        this.keys = keys;
        this.clock = clock;
        LogTrees trees = parts.the(LogTrees.class);
        Beats beats = parts.the(Beats.class);
        Checkpoints checkpoints = parts.the(Checkpoints.class);
        LogKeys logKeys = parts.the(LogKeys.class);
        LastSigned last = parts.the(LastSigned.class);
        PartnerKeys pinned = parts.the(PartnerKeys.class);
        Cosignatures given = parts.the(Cosignatures.class);
        PartnerAlarms alarms = parts.the(PartnerAlarms.class);
        PartnerLogs logs = parts.the(PartnerLogs.class);
        this.sign = new SignCheckpoint(trees, checkpoints, logKeys, last, clock);
        this.beat =
                new HoldBeat(
                        new BeatSettings(Duration.ofHours(1), entriesPerBeat),
                        beats,
                        this,
                        checkpoints,
                        trees,
                        logKeys,
                        last,
                        clock);
        this.offer =
                new OfferCheckpoint(
                        beats, given, parts.the(OwnEntries.class), trees, this, alarms, clock);
        this.accept = new AcceptCosignature(pinned, logKeys, beats, given, alarms, clock);
        CosignCheckpoint cosign =
                new CosignCheckpoint(pinned, parts.the(CosignerKey.class), logs, alarms, clock);
        KeepProofs proofs =
                new KeepProofs(code, pinned, logs, parts.the(PartnerEntries.class), alarms, clock);
        this.hear = new HearPartner(cosign, proofs, this);
        this.prove = new ProveCosigned(parts.the(LoggedEntries.class), given, trees);
    }

    /// Gives this office the newest trust list of another, or its own.
    void pin(AuditOffice other) {
        other.trust().to(keys);
    }

    /// Made when it is first asked for: the keys it names are there then.
    InventedTrust trust() {
        if (trust == null) {
            logKey();
            cosignerKey();
            var _ = parts.the(LogKeys.class).of(LogName.ACCESS);
            trust = new InventedTrust(code, keys, clock.instant());
        }
        return trust;
    }

    /// As after a declared gap, but that nothing was lost.
    void goOnAs(SigningKey next) {
        trust();
        long size = parts.the(Checkpoints.class).integrated(LogName.DISCLOSURES);
        Hash root = new ProofPaths(parts.the(LogTrees.class).tiles(LogName.DISCLOSURES)).root(size);
        String begins =
                new String(
                        new Checkpoint(next.publicKey().name().text(), size, root)
                                .signedBy(next, clock)
                                .encode(),
                        StandardCharsets.UTF_8);
        Epochs epochs = parts.the(Epochs.class);
        epochs.propose(LogName.DISCLOSURES, next);
        epochs.begin(LogName.DISCLOSURES, next, begins, "declared", "signers");
    }

    void signAtHome() {
        sign.sign(LogName.DISCLOSURES);
    }

    String logKey() {
        return parts.the(LogKeys.class).of(LogName.DISCLOSURES).publicKey().encode();
    }

    String cosignerKey() {
        return parts.the(CosignerKey.class).key().publicKey().encode();
    }

    /// Rounds until the checkpoint of this beat is signed and offered.
    void holdBeat() {
        HoldBeat.Outcome outcome = HoldBeat.Outcome.PADDED;
        while (outcome != HoldBeat.Outcome.SIGNED) {
            sign.sign(LogName.DISCLOSURES);
            outcome = beat.round();
        }
        offer.to(partner);
    }

    void sent(String messageId) {
        log(DisclosureEntryKind.SENT, MessageKind.ANSWER, code, partner, messageId, 1);
    }

    void sentTo(String other, String messageId) {
        log(DisclosureEntryKind.SENT, MessageKind.ANSWER, code, other, messageId, 1);
    }

    void sentRefusal(String messageId) {
        log(DisclosureEntryKind.SENT, MessageKind.REFUSAL, code, partner, messageId, 1);
    }

    void received(String messageId, int digest) {
        log(DisclosureEntryKind.RECEIVED, MessageKind.ANSWER, partner, code, messageId, digest);
    }

    @Override
    public void append(long from, int count) {
        append(
                LongStream.range(from, from + count)
                        .mapToObj(index ->
                                made(
                                        DisclosureEntryKind.PADDING,
                                        MessageKind.CHECKPOINT,
                                        code,
                                        "",
                                        "padding-" + index,
                                        0))
                        .toList());
    }

    /// Messages m-0, m-1 and so on.
    void sentMany(int count) {
        append(
                LongStream.range(0, count)
                        .mapToObj(i ->
                                made(
                                        DisclosureEntryKind.SENT,
                                        MessageKind.ANSWER,
                                        code,
                                        partner,
                                        "m-" + i,
                                        1))
                        .toList());
    }

    @Override
    public void offer(String to, byte[] growth, List<byte[]> proofs) {
        offers.add(new Offer(growth, proofs));
    }

    @Override
    public void cosigned(String to, byte[] note) {
        cosignatures.add(note);
    }

    List<String> alarms() {
        return superuser.queryForList(
                "select log || ' ' || code from audit_alarm order by id", String.class);
    }

    private void log(
            DisclosureEntryKind kind,
            MessageKind messageKind,
            String from,
            String to,
            String messageId,
            int digest) {
        log(made(kind, messageKind, from, to, messageId, digest));
    }

    private DisclosureEntry made(
            DisclosureEntryKind kind,
            MessageKind messageKind,
            String from,
            String to,
            String messageId,
            int digest) {
        byte[] random16 = new byte[16];
        random.nextBytes(random16);
        byte[] content = new byte[32];
        content[0] = (byte) digest;
        return entry(kind, messageKind, from, to, messageId)
                .setAt(clock.instant())
                .setRandom(ByteBuffer.wrap(random16))
                .setContentDigest(new Digest(content))
                .build();
    }

    /// An entry as exchange-service writes it, without random bytes and persons.
    static DisclosureEntry.Builder entry(
            DisclosureEntryKind kind,
            MessageKind messageKind,
            String from,
            String to,
            String messageId) {
        String tag = "entry:" + kind.name().toLowerCase(Locale.ROOT);
        return DisclosureEntry.newBuilder()
                .setEntryId(DerivedId.of(tag, messageId).toString())
                .setRandom(ByteBuffer.allocate(16))
                .setKind(kind)
                .setAt(Instant.EPOCH)
                .setMessageId(messageId)
                .setMessageKind(messageKind)
                .setExchangeFileId("file-1")
                .setContentDigest(new Digest(new byte[32]))
                .setOriginOffice(from)
                .setOriginUnit("unit")
                .setRecipientOffice(to)
                .setRecipientUnit("unit")
                .setDrafter("1")
                .setAuthoriser("2")
                .setRole("")
                .setJustification("file-1")
                .setInstrumentId("es-cn-2026-thb")
                .setInstrumentVersion(1)
                .setPurpose("prevent-detect-investigate")
                .setTransferGround("led-37-1-a")
                .setAssuranceIds(List.of())
                .setRule("")
                .setInternalGround("")
                .setClasses(List.of())
                .setPersonCommitments(List.of());
    }

    /// The exact bytes of an entry.
    static byte[] bytes(DisclosureEntry entry) {
        return CODEC.encode(entry);
    }

    void log(DisclosureEntry entry) {
        append(List.of(entry));
    }

    @SuppressWarnings("unchecked") // a bean of that name has that type
    private void append(List<DisclosureEntry> entries) {
        Ledger<DisclosureLine> ledger = parts.the("disclosureLedger", Ledger.class);
        long offset = parts.the(Checkpoints.class).integrated(LogName.DISCLOSURES);
        List<Received<DisclosureLine>> received = new ArrayList<>();
        for (DisclosureEntry entry : entries) {
            received.add(new Legible<>(offset + received.size(), line(entry)));
        }
        ledger.append(received);
    }

    private static DisclosureLine line(DisclosureEntry entry) {
        return new DisclosureLine(
                entry.getEntryId(),
                Leaf.of(bytes(entry)),
                entry.getKind().name(),
                entry.getAt(),
                new DisclosureLine.Message(
                        entry.getMessageId(),
                        entry.getMessageKind().name(),
                        entry.getExchangeFileId(),
                        HexFormat.of().formatHex(entry.getContentDigest().bytes())),
                new DisclosureLine.Route(
                        entry.getOriginOffice(), "unit", entry.getRecipientOffice(), "unit"),
                new DisclosureLine.Decision("1", "2", "", "", "", 1, "", ""),
                List.of(),
                "",
                "",
                List.of(),
                List.of());
    }
}
