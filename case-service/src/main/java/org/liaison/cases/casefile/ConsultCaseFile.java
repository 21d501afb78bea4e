package org.liaison.cases.casefile;

import java.util.Optional;
import org.liaison.cases.consultation.Consultation;
import org.liaison.kit.access.Justification;
import org.liaison.kit.security.Caller;

/// Shows a case file to an officer of the unit that owns it, once the consultation is on record.
public final class ConsultCaseFile {

    private final CaseFiles caseFiles;
    private final Consultation consultation;

    public ConsultCaseFile(CaseFiles caseFiles, Consultation consultation) {
        this.caseFiles = caseFiles;
        this.consultation = consultation;
    }

    /// The case file; empty if the caller's unit has none with that id, and then nothing was
    /// consulted.
    public Optional<CaseFile> consult(CaseFileId id, Caller caller, Justification why) {
        return caseFiles
                .find(id, caller.unit())
                .map(caseFile ->
                        consultation.recorded(
                                caller, why, id.toString(), caseFile.keysOfPersons(), caseFile));
    }
}
