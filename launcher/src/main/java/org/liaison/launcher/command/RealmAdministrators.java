package org.liaison.launcher.command;

import java.io.IOException;
import org.liaison.launcher.LauncherFailure;
import org.liaison.launcher.backend.Roster;
import org.liaison.launcher.office.LauncherSettings;
import org.liaison.launcher.office.Office;
import org.liaison.launcher.trust.Administrator;
import org.liaison.launcher.visitor.Cast;

/// Administrators of an office of this machine, who log in at its realm each time: the office must
/// run.
final class RealmAdministrators {

    /// A page that the door opens to administrators only.
    private static final String ADMINISTRATORS_ONLY = "/api/dead-letters?limit=1";

    private RealmAdministrators() {}

    static Administrator loggedIn(LauncherSettings settings, Office office, String user)
            throws IOException {
        String person =
                Roster.personNumber(office, user)
                        .orElseThrow(() ->
                                new LauncherFailure(
                                        "Office %s has nobody named %s"
                                                .formatted(office.code(), user)));
        int status = new Cast(settings).the(office, user).get(ADMINISTRATORS_ONLY).status();
        if (status != 200) {
            throw new LauncherFailure(
                    "%s is no administrator of %s (the door answered %d)"
                            .formatted(user, office.code(), status));
        }
        return new Administrator(user, person);
    }
}
