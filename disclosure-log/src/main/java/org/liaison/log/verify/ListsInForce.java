package org.liaison.log.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaison.log.Fault;
import org.liaison.log.Rejected;
import org.liaison.log.checkpoint.ListedOffice;
import org.liaison.log.note.NoteKey;
import org.liaison.log.tree.Hash;
import org.liaison.log.trust.Distrusted;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.trust.OperationalKey;
import org.liaison.log.trust.SignedTrustList;
import org.liaison.log.trust.TrustFault;
import org.liaison.log.trust.TrustHistory;
import org.liaison.log.trust.TrustList;
import org.liaison.log.trust.TrustTimeline;

/// Which trust list of its office was in force where each entry of an export stands, and whether
/// the newest of them held a key that signed the checkpoint: a checkpoint is made after all that it
/// covers. Asked only after every entry was proven.
final class ListsInForce {

    private final ListedOffice office;
    private final ExportFile file;
    private final TrustTimeline timeline;

    private ListsInForce(ListedOffice office, ExportFile file) throws Rejected, Distrusted {
        this.office = office;
        this.file = file;
        Map<Long, Hash> leaves = new HashMap<>();
        for (ExportFile.Exported one : file.entries()) {
            Optional<EntryHead> head = file.head(one);
            if (head.flatMap(EntryHead::listOf).filter(office.office()::equals).isPresent()) {
                leaves.put(one.proof().index(), head.get().contentDigest());
            }
        }
        TrustHistory history = history(office, file.lists());
        for (SignedTrustList list : history.versions()) {
            if (!leaves.containsValue(list.list().digest())) {
                throw new Rejected(
                        Fault.LIST_NOT_LOGGED,
                        "no entry of the file names version %d of %s"
                                .formatted(list.list().version(), office.office()));
            }
        }
        this.timeline = TrustTimeline.of(history, leaves);
    }

    /// Fails unless a list was in force at every entry of the file, and the newest held a key that
    /// signed.
    ///
    /// @return the versions in force, in the order of the entries
    static List<Long> judge(ListedOffice office, ExportFile file) throws Rejected, Distrusted {
        if (file.lists().isEmpty()) {
            throw none(office);
        }
        ListsInForce lists = new ListsInForce(office, file);
        List<Long> versions = new ArrayList<>();
        for (ExportFile.Exported one : file.entries()) {
            long version = lists.at(one).version();
            if (!versions.contains(version)) {
                versions.add(version);
            }
        }
        lists.requireSigner();
        return versions;
    }

    /// A file that carries no list where the policy asks for one.
    static Rejected none(ListedOffice office) {
        return new Rejected(
                Fault.NO_TRUST_LIST,
                "the policy names a root key of %s; only an export carries its lists"
                        .formatted(office.office()));
    }

    /// Every version from the first on, each under the root key and continuing the one before.
    private static TrustHistory history(ListedOffice office, List<byte[]> lists) throws Distrusted {
        TrustHistory history =
                TrustHistory.beginning(
                        SignedTrustList.verify(lists.getFirst(), office.root()), office.root());
        history.requireOffice(office.office());
        for (byte[] list : lists.subList(1, lists.size())) {
            TrustHistory longer = history.accept(SignedTrustList.verify(list, office.root()));
            if (longer.versions().size() == history.versions().size()) {
                throw new Distrusted(TrustFault.TRUST_ROLLBACK, "a version stands there twice");
            }
            history = longer;
        }
        return history;
    }

    private TrustList at(ExportFile.Exported one) throws Distrusted {
        long index = one.proof().index();
        return timeline.at(index)
                .orElseThrow(() ->
                        new Distrusted(
                                TrustFault.NO_LIST_IN_FORCE, "before leaf %d".formatted(index)));
    }

    /// The key must have held when the latest of the entries was made: nothing was signed before
    /// that. An entry that was written late does not bring back what held before.
    private void requireSigner() throws Rejected, Distrusted {
        Instant latest = Instant.MIN;
        for (ExportFile.Exported one : file.entries()) {
            Instant at = file.head(one).map(EntryHead::at).orElse(latest);
            latest = at.isAfter(latest) ? at : latest;
        }
        TrustList newest = at(file.entries().getLast());
        Optional<Distrusted> first = Optional.empty();
        for (NoteKey signer : office.signers()) {
            try {
                requireHeld(newest, signer, latest);
                return;
            } catch (Distrusted distrusted) {
                first = Optional.of(first.orElse(distrusted));
            }
        }
        throw first.orElseThrow();
    }

    private static void requireHeld(TrustList list, NoteKey signer, Instant at) throws Distrusted {
        OperationalKey key =
                list.require(KeyUsage.CHECKPOINT, OperationalKey.idOf(signer.publicKey()), at);
        if (!key.name().equals(signer.name())) {
            throw new Distrusted(
                    TrustFault.WRONG_USAGE, "key %s is of another log".formatted(key.id()));
        }
    }
}
