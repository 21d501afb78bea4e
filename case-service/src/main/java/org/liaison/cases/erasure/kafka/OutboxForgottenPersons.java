package org.liaison.cases.erasure.kafka;

import java.util.List;
import org.liaison.cases.erasure.ForgottenPersons;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.kit.outbox.Outbox;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.schemas.Topics;
import org.liaison.schemas.cases.CaseToExchange;
import org.liaison.schemas.cases.PersonsErased;
import org.springframework.stereotype.Component;

/// Tells exchange-service, sealed, through the outbox.
@Component
class OutboxForgottenPersons implements ForgottenPersons {

    private static final AvroCodec<CaseToExchange> CODEC =
            AvroCodec.of(CaseToExchange.getClassSchema(), CaseToExchange.class);

    private final Outbox outbox;
    private final OfficeSeal seal;
    private final OfficeSettings office;

    OutboxForgottenPersons(Outbox outbox, OfficeSeal seal, OfficeSettings office) {
        this.outbox = outbox;
        this.seal = seal;
        this.office = office;
    }

    @Override
    public void forget(List<String> personKeys) {
        outbox.append(
                Topics.CASE_AUTHORISATIONS,
                office.office(),
                seal.seal(
                        Topics.CASE_AUTHORISATIONS,
                        CODEC.encode(new CaseToExchange(new PersonsErased(personKeys)))));
    }
}
