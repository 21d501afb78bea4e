package org.liaison.audit.checkpoint;

import java.util.Optional;
import org.liaison.audit.tree.LogName;

/// The last checkpoint signed, remembered outside the database: a database that is set back to
/// yesterday, or exchanged for another, does not know it, but this does.
public interface LastSigned {

    /// The signed note, if any was signed with this key.
    Optional<String> read(LogName log);

    /// Remembers a signed note before anybody else sees it.
    void write(LogName log, String note);
}
