package org.liaison.audit.ledger;

import java.util.HexFormat;
import java.util.List;
import org.liaison.kit.access.AccessChain;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.schemas.audit.AccessEntry;
import org.liaison.schemas.audit.DisclosureEntry;
import org.liaison.schemas.exchange.Digest;

/// From the entries on the wire to the lines of the log. Whoever has a leaf can make its line
/// again.
public final class Lines {

    private static final HexFormat HEX = HexFormat.of();
    private static final AvroCodec<DisclosureEntry> DISCLOSURE =
            AvroCodec.of(DisclosureEntry.getClassSchema(), DisclosureEntry.class);

    private Lines() {}

    /// The line that an entry of the disclosure log says.
    ///
    /// @throws org.liaison.kit.avro.UnreadableRecord if the bytes are no such entry
    public static DisclosureLine disclosure(byte[] leaf) {
        DisclosureEntry entry = DISCLOSURE.decode(leaf);
        return new DisclosureLine(
                entry.getEntryId(),
                Leaf.of(leaf),
                entry.getKind().name(),
                entry.getAt(),
                new DisclosureLine.Message(
                        entry.getMessageId(),
                        entry.getMessageKind().name(),
                        entry.getExchangeFileId(),
                        HEX.formatHex(entry.getContentDigest().bytes())),
                new DisclosureLine.Route(
                        entry.getOriginOffice(),
                        entry.getOriginUnit(),
                        entry.getRecipientOffice(),
                        entry.getRecipientUnit()),
                decision(entry),
                entry.getAssuranceIds(),
                entry.getRule(),
                entry.getInternalGround(),
                classes(entry),
                commitments(entry.getPersonCommitments()));
    }

    private static DisclosureLine.Decision decision(DisclosureEntry entry) {
        return new DisclosureLine.Decision(
                entry.getDrafter(),
                entry.getAuthoriser(),
                entry.getRole(),
                entry.getJustification(),
                entry.getInstrumentId(),
                entry.getInstrumentVersion(),
                entry.getPurpose(),
                entry.getTransferGround());
    }

    private static List<String> classes(DisclosureEntry entry) {
        return entry.getClasses().stream()
                .map(left ->
                        left.getFieldClass() + ":" + left.getTreatment() + ":" + left.getCount())
                .toList();
    }

    /// The line that an entry of the access log says.
    ///
    /// @throws org.liaison.kit.avro.UnreadableRecord if the bytes are no such entry
    public static AccessLine access(byte[] leaf) {
        AccessEntry entry = AccessChain.read(leaf);
        return new AccessLine(
                entry.getEntryId(),
                Leaf.of(leaf),
                new AccessLine.Link(
                        entry.getService(),
                        entry.getPosition(),
                        HEX.formatHex(entry.getPreviousHash().bytes()),
                        HEX.formatHex(entry.getHash().bytes()),
                        AccessChain.holds(entry, entry.getPreviousHash().bytes())),
                entry.getKind().name(),
                entry.getAt(),
                entry.getOfficialNumber(),
                entry.getRole(),
                entry.getJustification(),
                entry.getJustificationKind().name(),
                entry.getSubject(),
                commitments(entry.getPersonCommitments()));
    }

    private static List<String> commitments(List<Digest> digests) {
        return digests.stream().map(digest -> HEX.formatHex(digest.bytes())).toList();
    }
}
