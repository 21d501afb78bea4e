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
        List<NoteKey> signers = signers(note, said.origin());
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
        return new VerifiedCheckpoint(said, signers, sorted(signed));
    }

    /// Who must have listed the key that signed; nobody, if the policy pins only keys.
    public Optional<ListedOffice> listing(VerifiedCheckpoint checkpoint) {
        String office = ListedOffice.of(checkpoint.origin());
        return Optional.ofNullable(roots.get(office))
                .map(root -> new ListedOffice(office, root, checkpoint.signers()));
    }

    /// One of the log's keys is enough: a log that changed its key has several. One that is said to
    /// have signed and has not spoils the note.
    private List<NoteKey> signers(SignedNote note, String origin) throws Rejected {
        List<NoteKey> keys = logs.stream().filter(key -> key.name().text().equals(origin)).toList();
        if (keys.isEmpty()) {
            throw new Rejected(Fault.WRONG_ORIGIN, "the policy names no log %s".formatted(origin));
        }
        List<NoteKey> signers = new ArrayList<>();
        for (NoteKey key : keys) {
            if (note.isSignedBy(key)) {
                signers.add(key);
            }
        }
        if (signers.isEmpty()) {
            throw new Rejected(Fault.UNTRUSTED_KEY, "%s did not sign".formatted(keys.getFirst()));
        }
        return signers;
    }

    private static List<String> sorted(Set<String> names) {
        List<String> sorted = new ArrayList<>(names);
        sorted.sort(null);
        return sorted;
    }
}
