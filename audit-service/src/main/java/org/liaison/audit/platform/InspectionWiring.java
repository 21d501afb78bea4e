package org.liaison.audit.platform;

import org.liaison.audit.inspection.AskByPerson;
import org.liaison.audit.inspection.PersonEntries;
import org.liaison.kit.access.OnRecord;
import org.liaison.kit.commitment.PersonCommitments;
import org.liaison.kit.commitment.PersonEntriesController;
import org.liaison.schemas.audit.AccessKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Questions by person, each on record in this service's own access log.
@Configuration(proxyBeanMethods = false)
class InspectionWiring {

    /// The service that keeps the salts names the person in its own row, erasably. This one names
    /// only who is known here already: it would keep a salt that nobody erases.
    @Bean
    AskByPerson askByPerson(
            PersonEntries persons, OnRecord onRecord, PersonCommitments commitments) {
        return new AskByPerson(
                persons,
                (asker, subject, personKey) ->
                        onRecord.before(
                                AccessKind.CONSULTATION,
                                asker.caller(),
                                asker.why(),
                                subject,
                                PersonEntriesController.known(
                                        personKey, commitments.entriesOf(personKey))));
    }
}
