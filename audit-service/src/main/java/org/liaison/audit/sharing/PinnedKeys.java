package org.liaison.audit.sharing;

import java.nio.charset.StandardCharsets;
import org.liaison.log.Rejected;
import org.liaison.log.checkpoint.TrustPolicy;
import org.liaison.log.note.NoteKey;

/// The keys of a partner, compared out of band.
///
/// @param log signs checkpoints of its disclosure log
/// @param cosigner signs checkpoints of others
public record PinnedKeys(NoteKey log, NoteKey cosigner) {

    public PinnedKeys {
        if (log.wrapsTheSameKeyAs(cosigner)) {
            throw new IllegalArgumentException("a log and a cosigner have two keys, not one");
        }
    }

    /// Believes what this partner's log signed, whoever cosigned it.
    public TrustPolicy log(String office) {
        return policy("log %s\nquorum none\n".formatted(log.encode()), office);
    }

    /// Believes what a log signed and this partner cosigned.
    public TrustPolicy cosigned(String office, NoteKey signedBy) {
        return policy(
                "log %s\nwitness %s %s\nquorum %2$s\n"
                        .formatted(signedBy.encode(), office, cosigner.encode()),
                office);
    }

    private static TrustPolicy policy(String text, String office) {
        try {
            return TrustPolicy.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (Rejected unusable) {
            throw new IllegalStateException("The keys pinned for " + office, unusable);
        }
    }
}
