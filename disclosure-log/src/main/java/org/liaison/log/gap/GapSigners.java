package org.liaison.log.gap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.liaison.log.Fault;
import org.liaison.log.Rejected;
import org.liaison.log.note.NoteKey;
import org.liaison.log.note.SignedNote;

/// Who may declare a gap: at least two administrators and one inspector, each with a key of their
/// own. Comes from a file that was handed over before anything was lost.
public final class GapSigners {

    private static final String ADMINISTRATOR = "administrator ";
    private static final String INSPECTOR = "inspector ";
    private static final int ADMINISTRATORS = 2;

    private final List<NoteKey> administrators = new ArrayList<>();
    private final List<NoteKey> inspectors = new ArrayList<>();

    private GapSigners() {}

    /// Reads `administrator <vkey>` and `inspector <vkey>` lines; `#` begins a comment.
    public static GapSigners parse(byte[] file) throws Rejected {
        GapSigners signers = new GapSigners();
        for (String line : new String(file, StandardCharsets.UTF_8).lines().toList()) {
            if (line.startsWith(ADMINISTRATOR)) {
                signers.add(signers.administrators, line.substring(ADMINISTRATOR.length()));
            } else if (line.startsWith(INSPECTOR)) {
                signers.add(signers.inspectors, line.substring(INSPECTOR.length()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new Rejected(Fault.MALFORMED_POLICY, "the signers have an unknown line");
            }
        }
        if (signers.administrators.size() < ADMINISTRATORS || signers.inspectors.isEmpty()) {
            throw new Rejected(
                    Fault.NO_TRUST_ANCHOR, "fewer than two administrators and an inspector");
        }
        return signers;
    }

    private void add(List<NoteKey> group, String key) throws Rejected {
        NoteKey parsed = NoteKey.parse(key.strip());
        for (List<NoteKey> known : List.of(administrators, inspectors)) {
            if (known.stream().anyMatch(parsed::wrapsTheSameKeyAs)) {
                throw new Rejected(Fault.MALFORMED_POLICY, "one key is two signers'");
            }
        }
        group.add(parsed);
    }

    /// Believes a declaration, or says why not.
    public DeclaredGap verify(byte[] declaration) throws Rejected {
        SignedNote note = SignedNote.parse(declaration);
        int byAdministrators = signed(note, administrators);
        int byInspectors = signed(note, inspectors);
        if (byAdministrators < ADMINISTRATORS || byInspectors < 1) {
            throw new Rejected(
                    Fault.QUORUM_NOT_MET,
                    "%d administrators and %d inspectors signed; two and one must"
                            .formatted(byAdministrators, byInspectors));
        }
        return DeclaredGap.parse(note.text());
    }

    private static int signed(SignedNote note, List<NoteKey> keys) throws Rejected {
        int signed = 0;
        for (NoteKey key : keys) {
            signed += note.isSignedBy(key) ? 1 : 0;
        }
        return signed;
    }
}
