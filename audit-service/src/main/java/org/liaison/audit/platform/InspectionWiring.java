package org.liaison.audit.platform;

import java.util.List;
import org.liaison.audit.erasure.Erasures;
import org.liaison.audit.inspection.AskByPerson;
import org.liaison.audit.inspection.PersonEntries;
import org.liaison.kit.access.OnRecord;
import org.liaison.kit.commitment.PersonCommitments;
import org.liaison.kit.commitment.PersonEntriesController;
import org.liaison.schemas.audit.AccessKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// Questions by person, each on record in this service's own access log.
@Configuration(proxyBeanMethods = false)
class InspectionWiring {

    /// The service that keeps the salts names the person in its own row, erasably. This one names
    /// only who is known here already, and is not erased before the row is there.
    @Bean
    AskByPerson askByPerson(
            PersonEntries persons,
            OnRecord onRecord,
            PersonCommitments commitments,
            Erasures erasures,
            TransactionTemplate transaction) {
        return new AskByPerson(
                persons,
                (asker, subject, personKey) ->
                        OnRecord.orNothing(() ->
                                transaction.execute(status -> {
                                    List<String> known =
                                            erasures.isAnyoneGone(List.of(personKey))
                                                    ? List.of()
                                                    : PersonEntriesController.known(
                                                            personKey,
                                                            commitments.entriesOf(personKey));
                                    onRecord.before(
                                            AccessKind.CONSULTATION,
                                            asker.caller(),
                                            asker.why(),
                                            subject,
                                            known);
                                    return known;
                                })));
    }
}
