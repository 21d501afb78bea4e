package org.liaison.audit.cosigning.avro;

import java.util.HexFormat;
import java.util.Optional;
import org.liaison.audit.cosigning.PartnerEntries;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.avro.UnreadableRecord;
import org.liaison.schemas.audit.DisclosureEntry;
import org.liaison.schemas.audit.DisclosureEntryKind;
import org.springframework.stereotype.Component;

/// Entries in single-object encoding.
@Component
class AvroPartnerEntries implements PartnerEntries {

    private static final AvroCodec<DisclosureEntry> CODEC =
            AvroCodec.of(DisclosureEntry.getClassSchema(), DisclosureEntry.class);

    @Override
    public Optional<PartnerEntry> read(byte[] entry) {
        try {
            DisclosureEntry read = CODEC.decode(entry);
            return Optional.of(
                    new PartnerEntry(
                            read.getMessageId(),
                            read.getKind() == DisclosureEntryKind.SENT,
                            read.getOriginOffice(),
                            read.getRecipientOffice(),
                            HexFormat.of().formatHex(read.getContentDigest().bytes())));
        } catch (UnreadableRecord unreadable) {
            return Optional.empty();
        }
    }
}
