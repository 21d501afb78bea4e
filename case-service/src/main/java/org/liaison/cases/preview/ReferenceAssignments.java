package org.liaison.cases.preview;

import java.util.Map;
import org.liaison.cases.casefile.CaseFileId;

/// References such as V-1: stable per case and partner. What two partners hold of one person has no
/// relation that either could guess.
public interface ReferenceAssignments {

    /// The references of all rows named, by the case's own; those that have none yet get one.
    ///
    /// @param letters the letter a row's reference begins with, by the case's own reference
    Map<String, String> of(CaseFileId caseFile, String partnerOffice, Map<String, String> letters);
}
