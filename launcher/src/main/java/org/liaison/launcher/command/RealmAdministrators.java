package org.liaison.launcher.command;

import java.io.IOException;
import org.liaison.launcher.backend.Roster;
import org.liaison.launcher.visitor.Cast;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.trust.Administrator;

/// Administrators of an office of this machine, who log in at its realm each time: the office must
/// run.
public final class RealmAdministrators {

    /// A page that the door opens to administrators only.
    private static final String ADMINISTRATORS_ONLY = "/api/dead-letters?limit=1";

    private RealmAdministrators() {}

    public static Administrator loggedIn(LauncherSettings settings, Office office, String user)
            throws IOException {
        String person =
                Roster.personNumber(office, user)
                        .orElseThrow(() ->
                                new OperatorFailure(
                                        "Office %s has nobody named %s"
                                                .formatted(office.code(), user)));
        int status = new Cast(settings).the(office, user).get(ADMINISTRATORS_ONLY).status();
        if (status != 200) {
            throw new OperatorFailure(
                    "%s is no administrator of %s (the door answered %d)"
                            .formatted(user, office.code(), status));
        }
        return new Administrator(user, person);
    }
}
