package org.liaison.audit.platform;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.liaison.audit.disclosurefile.FileSeal;
import org.liaison.audit.disclosurefile.LoggedDigests;
import org.liaison.audit.disclosurefile.OpenDisclosureFile;
import org.liaison.audit.disclosurefile.Opening;
import org.liaison.audit.disclosurefile.OpeningOutcome.Refusal;
import org.liaison.audit.disclosurefile.Openings;
import org.liaison.audit.disclosurefile.SealedFiles;
import org.liaison.audit.erasure.Erasures;
import org.liaison.kit.access.AccessLog;
import org.liaison.kit.access.OnRecord;
import org.liaison.kit.ids.IdSource;
import org.liaison.schemas.audit.AccessKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// Opening a disclosure file. That it is shown, and who sees whom, is one transaction: the access
/// log of this service, which comes to the log of the office like every other.
@Configuration(proxyBeanMethods = false)
class DisclosureFileWiring {

    @Bean
    OpenDisclosureFile openDisclosureFile(
            Openings openings,
            LoggedDigests log,
            SealedFiles files,
            FileSeal seal,
            OpenDisclosureFile.OnRecord onRecord,
            IdSource ids,
            Clock clock) {
        return new OpenDisclosureFile(openings, log, files, seal, onRecord, ids, clock);
    }

    @Bean
    OpenDisclosureFile.OnRecord openingsOnRecord(
            Openings openings,
            Erasures erasures,
            AccessLog accessLog,
            TransactionTemplate transaction) {
        return (opening, file, caller, step) ->
                OnRecord.orNothing(() ->
                        Objects.requireNonNull(
                                transaction.execute(status -> {
                                    if (erasures.isAnyoneGone(file.personKeys())) {
                                        // It was fetched just before it was erased.
                                        return Optional.of(Refusal.FILE_MISSING);
                                    }
                                    if (!openings.show(opening.id(), step)) {
                                        return Optional.of(Refusal.ALREADY_SHOWN);
                                    }
                                    accessLog.append(
                                            AccessKind.CONSULTATION,
                                            caller,
                                            justification(opening),
                                            opening.messageId(),
                                            file.personKeys());
                                    return Optional.empty();
                                })));
    }

    private static String justification(Opening opening) {
        Opening.Step second = Objects.requireNonNull(opening.confirmed());
        return opening.reason() + " (opened with " + second.officialNumber() + ")";
    }
}
