package org.liaison.cases.content.avro;

import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liaison.cases.content.Bytes;
import org.liaison.cases.content.ContentCodec;
import org.liaison.cases.content.MessageView;
import org.liaison.cases.draft.DraftContent;
import org.liaison.cases.preview.Preview;
import org.liaison.cases.preview.PreviewedField;
import org.liaison.cases.preview.PreviewedRow;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.avro.UnreadableRecord;
import org.liaison.policy.closedlist.Coded;
import org.liaison.schemas.ContentSchemas;
import org.liaison.schemas.exchange.DisclosedEntity;
import org.liaison.schemas.exchange.DisclosedField;
import org.liaison.schemas.exchange.MessageContent;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.schemas.exchange.Minor;
import org.liaison.schemas.exchange.Salt;
import org.liaison.schemas.exchange.Treatment;
import org.springframework.stereotype.Component;

/// Writes and reads `MessageContent`. What leaves is taken from the preview, field for field: there
/// is no other way from a case file into a message.
@Component
class AvroContentCodec implements ContentCodec {

    private static final int SALT = 32;
    private static final AvroCodec<MessageContent> NEWEST =
            AvroCodec.of(ContentSchemas.newest(), MessageContent.class);
    private static final AvroCodec<MessageContent> FIRST =
            AvroCodec.of(ContentSchemas.first(), MessageContent.class);

    private final SecureRandom random = new SecureRandom();

    @Override
    public Bytes encode(
            UUID exchangeFile, DraftContent draft, Preview preview, String outwardGround) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        MessageContent content =
                MessageContent.newBuilder()
                        .setSalt(new Salt(salt))
                        .setKind(MessageKind.valueOf(draft.kind().name()))
                        .setExchangeFileId(exchangeFile.toString())
                        .setInReplyTo(
                                draft.inReplyTo() == null ? null : draft.inReplyTo().toString())
                        .setLanguage(draft.language())
                        .setPurpose(draft.purpose().code())
                        .setTransferGround(draft.transferGround().code())
                        .setAssuranceIds(draft.assuranceIds())
                        .setHandlingCodes(codes(draft.handlingCodes()))
                        .setHandlingText(draft.handlingText())
                        .setSourceEvaluation(draft.sourceEvaluation().code())
                        .setInformationEvaluation(draft.informationEvaluation().code())
                        .setActionRestrictions(codes(draft.actionRestrictions()))
                        .setPartnerText(draft.partnerText())
                        .setEntities(entities(preview))
                        .setAttachments(List.of())
                        .setBody(Bodies.of(draft.part(), outwardGround))
                        .build();
        boolean first = ContentSchemas.of(content.getKind()).equals(ContentSchemas.first());
        return Bytes.of((first ? FIRST : NEWEST).encode(content));
    }

    @Override
    public Optional<MessageView> decode(Bytes content) {
        try {
            return Optional.of(Views.of(NEWEST.decode(content.copy())));
        } catch (UnreadableRecord | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static List<DisclosedEntity> entities(Preview preview) {
        return preview.entities().stream()
                .filter(PreviewedRow::leaves)
                .map(AvroContentCodec::entity)
                .toList();
    }

    private static DisclosedEntity entity(PreviewedRow entity) {
        return DisclosedEntity.newBuilder()
                .setRef(entity.ref())
                .setEntity(entity.entity())
                .setPersonRef(entity.personRef())
                .setCategories(codes(entity.categories()))
                .setMinor(Minor.valueOf(entity.minor().name()))
                .setFlags(List.of())
                .setCitizenships(entity.citizenships())
                .setFields(
                        entity.fields().stream()
                                .filter(PreviewedField::leaves)
                                .map(AvroContentCodec::field)
                                .toList())
                .build();
    }

    private static DisclosedField field(PreviewedField field) {
        String value = field.value();
        if (value == null) {
            throw new IllegalStateException("A field that leaves has a value");
        }
        return new DisclosedField(
                field.field(), Treatment.valueOf(field.treatment().name()), value);
    }

    private static List<String> codes(java.util.Collection<? extends Coded> coded) {
        return coded.stream().map(Coded::code).sorted(Comparator.naturalOrder()).toList();
    }
}
