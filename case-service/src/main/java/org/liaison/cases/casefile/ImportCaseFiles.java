package org.liaison.cases.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liaison.cases.transaction.Transactions;
import org.liaison.kit.access.AccessLog;
import org.liaison.kit.access.Justification;
import org.liaison.kit.ids.IdSource;
import org.liaison.kit.security.Caller;
import org.liaison.schemas.audit.AccessKind;

/// Puts the cases of a file on file for the caller's unit: all of them and the log rows that say so
/// in one transaction, or nothing.
public final class ImportCaseFiles {

    private final CaseInterchange interchange;
    private final CaseFiles caseFiles;
    private final AccessLog accessLog;
    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;

    public ImportCaseFiles(
            CaseInterchange interchange,
            CaseFiles caseFiles,
            AccessLog accessLog,
            Transactions transactions,
            IdSource ids,
            Clock clock) {
        this.interchange = interchange;
        this.caseFiles = caseFiles;
        this.accessLog = accessLog;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /// Reads the file to its end before anything is written.
    ///
    /// @throws IOException if the file cannot be read to its end; nothing is on file then
    public ImportOutcome importFrom(InputStream file, Caller caller, Justification why)
            throws IOException {
        return switch (interchange.read(file)) {
            case FileReading.Refused refused -> new ImportOutcome.FileRefused(refused.faults());
            case FileReading.Accepted accepted -> put(accepted, caller, why);
        };
    }

    private ImportOutcome put(FileReading.Accepted accepted, Caller caller, Justification why) {
        List<CaseFile> opened =
                accepted.cases().stream().map(content -> open(content, caller.unit())).toList();
        try {
            transactions.inOne(() -> {
                caseFiles.add(opened);
                opened.forEach(caseFile -> logCollection(caseFile, caller, why));
                return opened;
            });
            return new ImportOutcome.Imported(
                    opened, accepted.warnings(), accepted.warningsLeftOut());
        } catch (CaseRefTaken taken) {
            return new ImportOutcome.ReferenceTaken();
        }
    }

    private CaseFile open(CaseContent content, String unit) {
        Map<String, PersonKey> keys = new LinkedHashMap<>();
        for (Particulars row : content.rows()) {
            if (row.kind() == ParticularsKind.PERSON) {
                keys.put(row.ref(), new PersonKey(ids.next()));
            }
        }
        return new CaseFile(
                new CaseFileId(ids.next()),
                content.caseRef(),
                unit,
                Instant.now(clock).truncatedTo(ChronoUnit.MILLIS),
                content.rows(),
                keys);
    }

    private void logCollection(CaseFile caseFile, Caller caller, Justification why) {
        accessLog.append(
                AccessKind.COLLECTION,
                caller,
                why,
                caseFile.id().toString(),
                caseFile.keysOfPersons());
    }
}
