package org.liaison.cases.casefile;

import java.util.List;

/// What came of reading a file: all its cases, or why none was taken.
public sealed interface FileReading {

    /// Every row of the file was sound.
    ///
    /// @param cases in the order in which their references first appear
    record Accepted(List<CaseContent> cases) implements FileReading {

        public Accepted {
            cases = List.copyOf(cases);
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
