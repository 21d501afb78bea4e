package org.liaison.cases.authorisation.kafka;

import java.nio.ByteBuffer;
import org.liaison.cases.authorisation.AuthorisedMessage;
import org.liaison.cases.authorisation.SignedStatement;
import org.liaison.cases.authorisation.ToTheGuard;
import org.liaison.cases.draft.StatedGround;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.outbox.Outbox;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.schemas.Topics;
import org.liaison.schemas.cases.AuthorisedDisclosure;
import org.liaison.schemas.cases.CaseToExchange;
import org.liaison.schemas.cases.LocalPerson;
import org.liaison.schemas.exchange.Authorisation;
import org.springframework.stereotype.Component;

/// Seals an authorised message for exchange-service and leaves it in the outbox.
@Component
class OutboxToTheGuard implements ToTheGuard {

    private static final AvroCodec<CaseToExchange> CODEC =
            AvroCodec.of(CaseToExchange.getClassSchema(), CaseToExchange.class);

    private final Outbox outbox;
    private final OfficeSeal seal;

    OutboxToTheGuard(Outbox outbox, OfficeSeal seal) {
        this.outbox = outbox;
        this.seal = seal;
    }

    @Override
    public void handOver(AuthorisedMessage message) {
        StatedGround ground = message.secondGround();
        AuthorisedDisclosure disclosure =
                AuthorisedDisclosure.newBuilder()
                        .setAuthorisation(signed(message.signed()))
                        .setAuthors(signed(message.signedAuthors()))
                        .setContent(ByteBuffer.wrap(message.submission().content().copy()))
                        .setRole(message.role())
                        .setJustification(message.statement().file().toString())
                        .setPersons(
                                message.persons().entrySet().stream()
                                        .map(each ->
                                                new LocalPerson(each.getKey(), each.getValue()))
                                        .toList())
                        .setSupervisorAct(ground == null ? null : ground.ground().code())
                        .setInternalGround(message.internalGround())
                        .build();
        outbox.append(
                Topics.CASE_AUTHORISATIONS,
                message.statement().recipient().office(),
                seal.seal(
                        Topics.CASE_AUTHORISATIONS, CODEC.encode(new CaseToExchange(disclosure))));
    }

    private static Authorisation signed(SignedStatement statement) {
        return new Authorisation(
                ByteBuffer.wrap(statement.statement().copy()),
                statement.keyId(),
                ByteBuffer.wrap(statement.signature().copy()));
    }
}
