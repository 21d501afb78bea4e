package org.liaison.cases.casefile;

import java.util.List;

/// What came of an import: all cases of the file are on file, or none.
public sealed interface ImportOutcome {

    /// All are on file.
    ///
    /// @param warnings what an officer should look at
    /// @param warningsLeftOut how many more there were
    record Imported(List<CaseFile> caseFiles, List<ImportWarning> warnings, int warningsLeftOut)
            implements ImportOutcome {

        public Imported {
            caseFiles = List.copyOf(caseFiles);
            warnings = List.copyOf(warnings);
        }
    }

    /// The file breaks a rule.
    record FileRefused(List<Fault> faults) implements ImportOutcome {

        public FileRefused {
            faults = List.copyOf(faults);
        }
    }

    /// The unit already has a case file with the reference of one of the cases.
    record ReferenceTaken() implements ImportOutcome {}
}
