package org.liaison.cases.erasure.kafka;

import org.liaison.cases.erasure.Forgotten;
import org.liaison.cases.erasure.ForgottenPersons;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.kit.outbox.Outbox;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.schemas.Topics;
import org.liaison.schemas.cases.CaseToExchange;
import org.liaison.schemas.cases.PersonsErased;
import org.springframework.stereotype.Component;

/// Tells exchange-service and audit-service, sealed, through the outbox.
@Component
class OutboxForgottenPersons implements ForgottenPersons {

    private static final AvroCodec<CaseToExchange> TO_EXCHANGE =
            AvroCodec.of(CaseToExchange.getClassSchema(), CaseToExchange.class);
    private static final AvroCodec<PersonsErased> TO_AUDIT =
            AvroCodec.of(PersonsErased.getClassSchema(), PersonsErased.class);

    private final Outbox outbox;
    private final OfficeSeal seal;
    private final OfficeSettings office;

    OutboxForgottenPersons(Outbox outbox, OfficeSeal seal, OfficeSettings office) {
        this.outbox = outbox;
        this.seal = seal;
        this.office = office;
    }

    @Override
    public void forget(Forgotten forgotten) {
        PersonsErased erased =
                new PersonsErased(
                        forgotten.erasure().toString(),
                        forgotten.at(),
                        forgotten.officialNumber(),
                        forgotten.threads().stream().map(Object::toString).toList(),
                        forgotten.personKeys(),
                        forgotten.lasting());
        append(
                Topics.CASE_AUTHORISATIONS,
                office.office(),
                TO_EXCHANGE.encode(new CaseToExchange(erased)));
        append(Topics.CASE_ERASURES, "", TO_AUDIT.encode(erased));
    }

    private void append(String topic, String key, byte[] plain) {
        outbox.append(topic, key.isEmpty() ? null : key, seal.seal(topic, plain));
    }
}
