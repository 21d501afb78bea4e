package org.liaison.cases.casefile;

import java.util.List;

/// What came of reading a file: all its cases, or why none was taken.
public sealed interface FileReading {

    /// Every row of the file was sound.
    ///
    /// @param cases in the order in which their references first appear
    /// @param warnings what should be looked at, at most 100, in the order of the file
    /// @param warningsLeftOut how many more there were
    record Accepted(List<CaseContent> cases, List<ImportWarning> warnings, int warningsLeftOut)
            implements FileReading {

        public Accepted {
            cases = List.copyOf(cases);
            warnings = List.copyOf(warnings);
        }
    }

    /// Nothing of the file was taken.
    ///
    /// @param faults the first of them, at most 20, in the order of the file
    record Refused(List<Fault> faults) implements FileReading {

        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
