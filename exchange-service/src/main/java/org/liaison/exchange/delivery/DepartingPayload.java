package org.liaison.exchange.delivery;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.liaison.schemas.cases.AuthorisedDisclosure;
import org.liaison.schemas.exchange.AuthorisationStatement;
import org.liaison.schemas.exchange.SealedPayload;

/// What is sealed for the partner: the authorised bytes as they are, and what they were authorised
/// for.
final class DepartingPayload {

    private static final ByteBuffer NO_PADDING = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private DepartingPayload() {}

    static SealedPayload of(
            String messageId,
            AuthorisationStatement statement,
            AuthorisedDisclosure authorised,
            Instant now) {
        return SealedPayload.newBuilder()
                .setMessageId(messageId)
                .setKind(statement.getKind())
                .setExchangeFileId(statement.getExchangeFileId())
                .setOriginOffice(statement.getOriginOffice())
                .setOriginUnit(statement.getOriginUnit())
                .setRecipientOffice(statement.getRecipientOffice())
                .setRecipientUnit(statement.getRecipientUnit())
                .setInstrumentId(statement.getInstrumentId())
                .setInstrumentVersion(statement.getInstrumentVersion())
                .setSentAt(now)
                .setAuthorisation(authorised.getAuthorisation())
                .setContent(authorised.getContent())
                .setPadding(NO_PADDING)
                .build();
    }
}
