package org.liaison.launcher.backend;

import java.io.IOException;
import java.util.Optional;
import org.liaison.operator.office.Office;

/// Who is who among the invented people of this machine.
public final class Roster {

    private Roster() {}

    /// The number of the person behind an account.
    public static Optional<String> personNumber(Office office, String user) throws IOException {
        return DemoPerson.of(office).stream()
                .filter(person -> person.user().equals(user))
                .map(DemoPerson::personNumber)
                .findFirst();
    }
}
