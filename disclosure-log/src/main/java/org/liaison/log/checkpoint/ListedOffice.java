package org.liaison.log.checkpoint;

import java.util.Arrays;
import java.util.List;
import org.liaison.log.note.NoteKey;
import org.liaison.log.trust.RootKey;

/// The office of a disclosure log whose root key a policy names: its trust lists must hold a key
/// that signed the checkpoint.
///
/// @param office as the name of the log has it
/// @param root compared out of band
/// @param signers the keys pinned for the log that signed, at least one
public record ListedOffice(String office, RootKey root, List<NoteKey> signers) {

    public ListedOffice {
        signers = List.copyOf(signers);
    }

    private static final String DISCLOSURES = "disclosures";

    /// The office that a disclosure log is of: what stands before `disclosures` in its name. Other
    /// logs name no trust lists, and are of nobody here.
    static String of(String origin) {
        List<String> parts = Arrays.asList(origin.split("/", -1));
        int at = parts.lastIndexOf(DISCLOSURES);
        return at < 1 ? "" : parts.get(at - 1);
    }
}
