package org.liaison.audit.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.liaison.audit.tree.LogName;
import org.liaison.log.Rejected;
import org.liaison.log.checkpoint.TrustPolicy;
import org.liaison.log.note.NoteKey;
import org.liaison.log.note.SigningKey;

/// The keys that sign checkpoints. The name of each is the origin of its log.
public interface LogKeys {

    /// What a log signs with now: the newest key that the office's own trust list lets hold, or the
    /// first one, made when it is first asked for, where no list names any.
    ///
    /// @throws NoKeyHolds when the list names keys of the log and none of them holds now
    SigningKey of(LogName log);

    /// Every key that the log was ever signed with under the name it has now, the oldest first.
    List<NoteKey> all(LogName log);

    /// Believes what any key of the log signed.
    default TrustPolicy believing(LogName log) {
        StringBuilder policy = new StringBuilder();
        all(log).forEach(key -> policy.append("log ").append(key.encode()).append('\n'));
        try {
            return TrustPolicy.parse(
                    policy.append("quorum none\n").toString().getBytes(StandardCharsets.UTF_8));
        } catch (Rejected unusable) {
            throw new IllegalStateException("The keys of " + log.code(), unusable);
        }
    }

    /// The office's own trust list has ended, or ended its keys: nothing may be signed.
    final class NoKeyHolds extends RuntimeException {
        public NoKeyHolds(String name) {
            super("no key of %s holds now".formatted(name));
        }
    }
}
