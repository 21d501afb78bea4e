package org.liaison.exchange.delivery;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.ids.DerivedId;
import org.liaison.log.trust.TrustList;
import org.liaison.schemas.FieldCatalogue;
import org.liaison.schemas.audit.DisclosureEntry;
import org.liaison.schemas.audit.DisclosureEntryKind;
import org.liaison.schemas.audit.TreatedClass;
import org.liaison.schemas.exchange.AuthorisationStatement;
import org.liaison.schemas.exchange.Digest;
import org.liaison.schemas.exchange.DisclosedEntity;
import org.liaison.schemas.exchange.DisclosedField;
import org.liaison.schemas.exchange.MessageContent;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.schemas.exchange.Treatment;

/// Lines of the disclosure log: what left or came, without a value and without a person.
final class DisclosureEntries {

    private static final int RANDOM_BYTES = 16;
    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();

    private final SecureRandom random;

    DisclosureEntries(SecureRandom random) {
        this.random = random;
    }

    /// A line that still lacks its person commitments.
    DisclosureEntry.Builder of(
            DisclosureEntryKind kind,
            String messageId,
            AuthorisationStatement statement,
            @Nullable MessageContent content,
            Instant at) {
        return content(content)
                .setEntryId(DerivedId.of(tag(kind), messageId).toString())
                .setRandom(random())
                .setKind(kind)
                .setAt(at)
                .setMessageId(messageId)
                .setMessageKind(statement.getKind())
                .setExchangeFileId(statement.getExchangeFileId())
                .setContentDigest(statement.getContentDigest())
                .setOriginOffice(statement.getOriginOffice())
                .setOriginUnit(statement.getOriginUnit())
                .setRecipientOffice(statement.getRecipientOffice())
                .setRecipientUnit(statement.getRecipientUnit())
                .setDrafter(statement.getDrafter())
                .setAuthoriser(statement.getAuthoriser())
                .setRole("")
                .setJustification(statement.getExchangeFileId())
                .setInstrumentId(statement.getInstrumentId())
                .setInstrumentVersion(statement.getInstrumentVersion())
                .setRule("")
                .setInternalGround("")
                .setPersonCommitments(List.of());
    }

    /// A line that says which trust list is in force from here on. It has no persons.
    DisclosureEntry.Builder ofTrustList(TrustList list, String self, Instant at) {
        String name = "trust-list:" + list.office() + ":" + list.version();
        String which = name + ":" + list.digest().hex();
        return content(null)
                .setEntryId(DerivedId.of(tag(DisclosureEntryKind.TRUST_LIST), which).toString())
                .setRandom(random())
                .setKind(DisclosureEntryKind.TRUST_LIST)
                .setAt(at)
                .setMessageId(DerivedId.of("message", name).toString())
                .setMessageKind(MessageKind.TRUST_LIST_UPDATE)
                .setExchangeFileId("")
                .setContentDigest(new Digest(list.digest().bytes()))
                .setOriginOffice(list.office())
                .setOriginUnit("")
                .setRecipientOffice(self)
                .setRecipientUnit("")
                .setDrafter("")
                .setAuthoriser("")
                .setRole("")
                .setJustification(name)
                .setInstrumentId("")
                .setInstrumentVersion(0)
                .setRule("")
                .setInternalGround("")
                .setPersonCommitments(List.of());
    }

    private static DisclosureEntry.Builder content(@Nullable MessageContent content) {
        return DisclosureEntry.newBuilder()
                .setPurpose(content == null ? "" : content.getPurpose())
                .setTransferGround(content == null ? "" : content.getTransferGround())
                .setAssuranceIds(content == null ? List.of() : content.getAssuranceIds())
                .setClasses(content == null ? List.of() : classes(content));
    }

    private static String tag(DisclosureEntryKind kind) {
        return switch (kind) {
            case SENT -> "entry:sent";
            case REFUSED -> "entry:refused";
            case RECEIVED -> "entry:received";
            case PADDING -> throw new IllegalArgumentException("audit-service alone pads its log");
            case TRUST_LIST -> "entry:trust-list";
        };
    }

    private ByteBuffer random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return ByteBuffer.wrap(bytes);
    }

    private static List<TreatedClass> classes(MessageContent content) {
        Map<String, Map<Treatment, Integer>> counts = new TreeMap<>();
        for (DisclosedEntity entity : content.getEntities()) {
            for (DisclosedField field : entity.getFields()) {
                String fieldClass =
                        CATALOGUE
                                .field(field.getField())
                                .map(known -> known.fieldClass())
                                .orElse("unknown");
                counts.computeIfAbsent(fieldClass, unknown -> new TreeMap<>())
                        .merge(field.getTreatment(), 1, Integer::sum);
            }
        }
        List<TreatedClass> classes = new ArrayList<>();
        counts.forEach((fieldClass, treatments) ->
                treatments.forEach((treatment, count) ->
                        classes.add(new TreatedClass(fieldClass, treatment, count))));
        return classes;
    }
}
