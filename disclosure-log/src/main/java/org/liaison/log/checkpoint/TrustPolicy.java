package org.liaison.log.checkpoint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liaison.log.Fault;
import org.liaison.log.Rejected;
import org.liaison.log.note.NoteKey;
import org.liaison.log.note.SignedNote;
import org.liaison.log.trust.RootKey;

/// Whom somebody outside believes: the keys of logs, the keys of cosigners, and how many of these
/// must have signed. Comes from a file that was handed over out of band, never from the evidence.
public final class TrustPolicy {

    private final List<NoteKey> logs;
    private final Map<String, RootKey> roots;
    private final Map<String, NoteKey> cosigners;
    private final Quorum quorum;

    TrustPolicy(
            List<NoteKey> logs,
            Map<String, RootKey> roots,
            Map<String, NoteKey> cosigners,
            Quorum quorum) {
        this.logs = List.copyOf(logs);
        this.roots = Map.copyOf(roots);
        this.cosigners = Map.copyOf(cosigners);
        this.quorum = quorum;
    }

    /// Reads a policy file (C2SP tlog-policy).
    public static TrustPolicy parse(byte[] file) throws Rejected {
        return PolicyText.read(file);
    }

    /// Believes a signed checkpoint, or says why not.
    public VerifiedCheckpoint verify(byte[] checkpoint) throws Rejected {
        return verify(SignedNote.parse(checkpoint));
    }

    /// Believes a signed checkpoint, or says why not.
    public VerifiedCheckpoint verify(SignedNote note) throws Rejected {
        Checkpoint said = Checkpoint.parse(note.text());
        requireLog(note, said.origin());
        Set<String> signed = new LinkedHashSet<>();
        for (Map.Entry<String, NoteKey> cosigner : cosigners.entrySet()) {
            if (note.isSignedBy(cosigner.getValue())) {
                signed.add(cosigner.getKey());
            }
        }
        if (!quorum.isMetBy(signed)) {
            throw new Rejected(
                    Fault.QUORUM_NOT_MET,
                    signed.isEmpty() ? "nobody cosigned" : "only " + sorted(signed) + " cosigned");
        }
        return new VerifiedCheckpoint(said, sorted(signed));
    }

    /// Who must have listed the key of a disclosure log; nobody, if the policy pins only the key.
    public Optional<ListedOffice> listing(String origin) throws Rejected {
        String office = ListedOffice.of(origin);
        RootKey root = roots.get(office);
        return root == null
                ? Optional.empty()
                : Optional.of(new ListedOffice(office, root, log(origin)));
    }

    private void requireLog(SignedNote note, String origin) throws Rejected {
        NoteKey log = log(origin);
        if (!note.isSignedBy(log)) {
            throw new Rejected(Fault.UNTRUSTED_KEY, "%s did not sign".formatted(log));
        }
    }

    private NoteKey log(String origin) throws Rejected {
        Optional<NoteKey> log =
                logs.stream().filter(key -> key.name().text().equals(origin)).findFirst();
        if (log.isEmpty()) {
            throw new Rejected(Fault.WRONG_ORIGIN, "the policy names no log %s".formatted(origin));
        }
        return log.get();
    }

    private static List<String> sorted(Set<String> names) {
        List<String> sorted = new ArrayList<>(names);
        sorted.sort(null);
        return sorted;
    }
}
