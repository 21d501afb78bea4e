package org.liaison.audit.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.liaison.audit.export.KeptEntries.Kept;
import org.liaison.audit.ledger.Lines;
import org.liaison.audit.tree.LogName;
import org.liaison.audit.tree.LogTrees;
import org.liaison.log.Decimal;
import org.liaison.log.Rejected;
import org.liaison.log.checkpoint.InclusionProof;
import org.liaison.log.note.SignedNote;
import org.liaison.log.tree.ProofPaths;
import org.liaison.log.trust.TrustHistory;
import org.liaison.log.verify.ExportFile;

/// Makes an export: entries, the way from each to the root, and one checkpoint over them as it was
/// kept, with the cosignatures it has. Of the disclosure log also the office's trust lists, and the
/// entries that name them, so that whoever has its root key can judge the log's key.
public final class ExportEntries {

    private static final int MOST = 20_000;

    private final KeptEntries entries;
    private final LogTrees trees;
    private final OwnLists lists;

    public ExportEntries(KeptEntries entries, LogTrees trees, OwnLists lists) {
        this.entries = entries;
        this.trees = trees;
        this.lists = lists;
    }

    /// A file, or why there is none.
    public sealed interface Outcome {

        /// It is there.
        record Exported(ExportFile file) implements Outcome {}

        /// There is no such entry.
        record Nothing() implements Outcome {}

        /// There are more than a file takes.
        record TooMany(int most) implements Outcome {}

        /// No checkpoint covers them yet.
        record NotSigned() implements Outcome {}
    }

    /// Exports what is chosen of a log.
    public Outcome export(LogName log, Choice choice) {
        List<Kept> chosen = entries.chosen(log, choice, MOST + 1);
        if (chosen.isEmpty()) {
            return new Outcome.Nothing();
        }
        if (chosen.size() > MOST) {
            return new Outcome.TooMany(MOST);
        }
        for (String note : entries.checkpoints(log)) {
            SignedNote checkpoint = parsed(note);
            if (size(checkpoint) > chosen.getLast().index()) {
                return new Outcome.Exported(
                        log == LogName.DISCLOSURES
                                ? listed(chosen, checkpoint)
                                : file(log, chosen, checkpoint));
            }
        }
        return new Outcome.NotSigned();
    }

    /// All lists that the log names below the checkpoint, not only those before the chosen entries:
    /// the checkpoint was signed after them.
    private ExportFile listed(List<Kept> chosen, SignedNote checkpoint) {
        Optional<TrustHistory> own = lists.versions();
        if (own.isEmpty()) {
            return file(LogName.DISCLOSURES, chosen, checkpoint);
        }
        SortedMap<Long, Kept> all = new TreeMap<>();
        chosen.forEach(one -> all.put(one.index(), one));
        Set<String> named = new HashSet<>();
        for (Kept one : entries.namingListsOf(own.get().newest().office(), size(checkpoint))) {
            all.put(one.index(), one);
            named.add(Lines.disclosure(one.entry().bytes()).message().contentDigest());
        }
        return file(LogName.DISCLOSURES, List.copyOf(all.values()), checkpoint)
                .with(
                        own.get().versions().stream()
                                .filter(list -> named.contains(list.list().digest().hex()))
                                .toList());
    }

    private ExportFile file(LogName log, List<Kept> chosen, SignedNote checkpoint) {
        ProofPaths paths = new ProofPaths(trees.tiles(log));
        long size = size(checkpoint);
        List<ExportFile.Exported> exported = new ArrayList<>(chosen.size());
        for (Kept one : chosen) {
            InclusionProof proof =
                    new InclusionProof(one.index(), paths.inclusion(one.index(), size));
            exported.add(ExportFile.Exported.of(one.entry().bytes(), proof));
        }
        return ExportFile.of(origin(checkpoint), exported, checkpoint);
    }

    private static String origin(SignedNote checkpoint) {
        return checkpoint.text().lines().findFirst().orElse("");
    }

    /// Only to choose a checkpoint: whoever verifies the file reads it again.
    private static long size(SignedNote checkpoint) {
        Optional<String> line = checkpoint.text().lines().skip(1).findFirst();
        return line.map(Decimal::parse).map(size -> size.orElse(0)).orElse(0L);
    }

    private static SignedNote parsed(String note) {
        try {
            return SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
        } catch (Rejected damaged) {
            throw new IllegalStateException("A stored checkpoint cannot be read", damaged);
        }
    }
}
