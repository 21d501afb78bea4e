package org.liaison.audit.sharing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.liaison.log.Rejected;
import org.liaison.log.checkpoint.TrustPolicy;
import org.liaison.log.note.NoteKey;

/// The keys of a partner, as the trust list says that two administrators accepted.
///
/// @param logs sign checkpoints of its disclosure log now, at least one
/// @param remembered signed them now or ever: what was cosigned before a key ended is still known
/// @param cosigners sign checkpoints of others now, at least one
public record PinnedKeys(List<NoteKey> logs, List<NoteKey> remembered, List<NoteKey> cosigners) {

    public PinnedKeys {
        logs = List.copyOf(logs);
        remembered = List.copyOf(remembered);
        cosigners = List.copyOf(cosigners);
        if (logs.isEmpty() || cosigners.isEmpty() || !remembered.containsAll(logs)) {
            throw new IllegalArgumentException("a partner has keys of its log and of its cosigner");
        }
    }

    /// Throws if no policy can be made of them, as when one key signs checkpoints of both kinds.
    public void requireUsable() {
        var _ = remembering();
        var _ = cosigned(logs);
    }

    /// Believes what this partner's log signs now, whoever cosigned it.
    public TrustPolicy log() {
        return policy(lines(logs) + "quorum none\n");
    }

    /// Believes what this partner's log ever signed: for what is held against it.
    public TrustPolicy remembering() {
        return policy(lines(remembered) + "quorum none\n");
    }

    /// Believes what a key of a log signed and this partner cosigned.
    public TrustPolicy cosigned(List<NoteKey> signedBy) {
        StringBuilder text = new StringBuilder(lines(signedBy));
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < cosigners.size(); i++) {
            text.append("witness key-%d %s\n".formatted(i, cosigners.get(i).encode()));
            names.append(" key-").append(i);
        }
        return policy(text + "group partner any%s\nquorum partner\n".formatted(names));
    }

    private static String lines(List<NoteKey> logs) {
        StringBuilder lines = new StringBuilder();
        logs.forEach(key -> lines.append("log ").append(key.encode()).append('\n'));
        return lines.toString();
    }

    private static TrustPolicy policy(String text) {
        try {
            return TrustPolicy.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (Rejected unusable) {
            throw new IllegalStateException("The keys pinned for a partner", unusable);
        }
    }
}
