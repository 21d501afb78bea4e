package org.liaison.log.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.liaison.log.Fault;
import org.liaison.log.Rejected;
import org.liaison.log.checkpoint.ListedOffice;
import org.liaison.log.tree.Hash;
import org.liaison.log.trust.Distrusted;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.trust.OperationalKey;
import org.liaison.log.trust.SignedTrustList;
import org.liaison.log.trust.TrustFault;
import org.liaison.log.trust.TrustHistory;
import org.liaison.log.trust.TrustList;
import org.liaison.log.trust.TrustTimeline;

/// Which trust list of its office was in force where each entry of an export stands, and whether it
/// held the key of the log there. Asked only after every entry was proven.
final class ListsInForce {

    private final ListedOffice office;
    private final ExportFile file;
    private final NavigableMap<Long, Instant> named = new TreeMap<>();
    private final TrustTimeline timeline;

    private ListsInForce(ListedOffice office, ExportFile file) throws Rejected, Distrusted {
        this.office = office;
        this.file = file;
        Map<Long, Hash> leaves = new HashMap<>();
        for (ExportFile.Exported one : file.entries()) {
            Optional<EntryHead> head = file.head(one);
            if (head.flatMap(EntryHead::listOf).filter(office.office()::equals).isPresent()) {
                leaves.put(one.proof().index(), head.get().contentDigest());
                named.put(one.proof().index(), head.get().at());
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

    /// Fails unless the office's trust lists held the log's key at every entry of the file.
    ///
    /// @return the versions that held it, in the order of the entries
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

    /// An entry that was written late does not bring back what the list before it allowed: it is
    /// judged at the time of the entry that named the list, or at its own if that is later.
    private TrustList at(ExportFile.Exported one) throws Distrusted {
        long index = one.proof().index();
        Map.Entry<Long, Instant> naming = named.floorEntry(index);
        Instant since = naming == null ? Instant.MIN : naming.getValue();
        Instant said = file.head(one).map(EntryHead::at).orElse(since);
        OperationalKey key =
                timeline.require(
                        index,
                        KeyUsage.CHECKPOINT,
                        OperationalKey.idOf(office.log().publicKey()),
                        said.isAfter(since) ? said : since);
        if (!key.name().equals(office.log().name())) {
            throw new Distrusted(
                    TrustFault.WRONG_USAGE, "key %s is of another log".formatted(key.id()));
        }
        return timeline.at(index).orElseThrow();
    }
}
