package org.liaison.operator.audit;

import java.util.List;
import org.liaison.operator.OperatorFailure;

/// The logs of an office by their names on the command line.
final class LogOption {

    private static final List<String> LOGS = List.of("disclosures", "access");

    private LogOption() {}

    /// The name, if there is such a log.
    static String known(String name) {
        if (!LOGS.contains(name)) {
            throw new OperatorFailure(
                    "There is no log of that name; write --log disclosures or --log access");
        }
        return name;
    }
}
