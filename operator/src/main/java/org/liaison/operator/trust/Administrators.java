package org.liaison.operator.trust;

import java.io.IOException;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;

/// Lets an administrator of an office show who they are, anew each time.
public interface Administrators {

    /// The administrator, who has just logged in.
    ///
    /// @throws org.liaison.operator.OperatorFailure when they are nobody there, or no administrator
    Administrator loggedIn(LauncherSettings settings, Office office, String user)
            throws IOException;
}
