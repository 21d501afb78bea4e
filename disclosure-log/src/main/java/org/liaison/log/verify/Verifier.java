package org.liaison.log.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.liaison.log.Fault;
import org.liaison.log.InTransit;
import org.liaison.log.Rejected;
import org.liaison.log.checkpoint.InclusionProof;
import org.liaison.log.checkpoint.ListedOffice;
import org.liaison.log.checkpoint.TrustPolicy;
import org.liaison.log.checkpoint.VerifiedCheckpoint;
import org.liaison.log.note.SignedNote;
import org.liaison.log.tree.Hash;
import org.liaison.log.trust.Distrusted;
import org.liaison.log.verify.Verdict.Invalid;
import org.liaison.log.verify.Verdict.ValidCheckpoint;
import org.liaison.log.verify.Verdict.ValidEntry;
import org.liaison.log.verify.Verdict.ValidExport;
import org.liaison.log.verify.Verdict.ValidGrowth;

/// Judges files of evidence against one policy, offline. It remembers what it verified, so that two
/// files that cannot both be true are found. Not safe for use by several threads.
public final class Verifier {

    /// Most bytes a file of evidence may have: an entry is far smaller.
    public static final int MOST_BYTES = 4_000_000;

    /// Most bytes an export of many entries may have.
    public static final int MOST_EXPORT_BYTES = 32_000_000;

    private static final int LONGEST_HEADER = 100;

    private final TrustPolicy policy;
    private final Seen seen = new Seen();

    public Verifier(TrustPolicy policy) {
        this.policy = policy;
    }

    /// Judges files against the policy in another one. Without a policy, or without one that can be
    /// read, every file gets the same answer.
    public static List<Verdict> judge(Optional<byte[]> policy, List<byte[]> files) {
        if (policy.isEmpty()) {
            Invalid none = new Invalid(Fault.NO_TRUST_ANCHOR, "no trust policy was given");
            return Collections.nCopies(files.size(), none);
        }
        try {
            Verifier verifier = new Verifier(TrustPolicy.parse(policy.get()));
            return files.stream().map(verifier::judge).toList();
        } catch (Rejected rejected) {
            return Collections.nCopies(
                    files.size(), new Invalid(rejected.fault(), rejected.detail()));
        }
    }

    /// Judges one file by its first line: a proof of an entry, a proof of growth, or a checkpoint.
    public Verdict judge(byte[] file) {
        try {
            return verdict(file);
        } catch (Rejected rejected) {
            return new Invalid(rejected.fault(), rejected.detail());
        } catch (Distrusted distrusted) {
            return new Invalid(distrusted.fault(), distrusted.detail());
        }
    }

    private Verdict verdict(byte[] file) throws Rejected, Distrusted {
        String header = firstLine(file);
        int most = header.equals(ExportFile.HEADER) ? MOST_EXPORT_BYTES : MOST_BYTES;
        if (file.length == 0 || file.length > most) {
            throw new Rejected(
                    Fault.UNREADABLE_FILE,
                    file.length == 0
                            ? "the file is empty: have it sent again"
                            : "%d bytes; evidence has at most %d".formatted(file.length, most));
        }
        requireUnchangedInTransit(file);
        return switch (header) {
            case ProofFile.HEADER -> entry(ProofFile.parse(file));
            case ConsistencyFile.HEADER -> growth(ConsistencyFile.parse(file));
            case ExportFile.HEADER -> export(ExportFile.parse(file));
            default -> checkpoint(file);
        };
    }

    /// A file that was something else before it was changed is unknown, not changed.
    private static void requireUnchangedInTransit(byte[] file) throws Rejected {
        Optional<String> change = InTransit.changeIn(file);
        if (change.isPresent() && isKnown(InTransit.undone(file))) {
            throw new Rejected(Fault.LINE_ENDS_CHANGED, change.get());
        }
    }

    private static boolean isKnown(byte[] file) {
        return switch (firstLine(file)) {
            case ProofFile.HEADER, ConsistencyFile.HEADER, ExportFile.HEADER -> true;
            default -> looksLikeANote(file);
        };
    }

    private static String firstLine(byte[] file) {
        int end = 0;
        while (end < Math.min(file.length, LONGEST_HEADER) && file[end] != '\n') {
            end++;
        }
        return new String(Arrays.copyOf(file, end), StandardCharsets.UTF_8);
    }

    private ValidEntry entry(ProofFile file) throws Rejected {
        VerifiedCheckpoint checkpoint = believed(file.checkpoint());
        Hash leaf = included(checkpoint, file.entry(), file.proof());
        requireUnlisted(checkpoint);
        return new ValidEntry(
                checkpoint.origin(),
                file.proof().index(),
                checkpoint.size(),
                leaf,
                checkpoint.cosigners());
    }

    private ValidExport export(ExportFile file) throws Rejected, Distrusted {
        VerifiedCheckpoint checkpoint = believed(file.checkpoint());
        if (!checkpoint.origin().equals(file.origin())) {
            throw new Rejected(
                    Fault.WRONG_ORIGIN,
                    "the export is of %s, its checkpoint of %s"
                            .formatted(file.origin(), checkpoint.origin()));
        }
        for (ExportFile.Exported one : file.entries()) {
            included(checkpoint, one.entry(), one.proof());
        }
        file.requireDigests();
        Optional<ListedOffice> office = policy.listing(checkpoint);
        return new ValidExport(
                checkpoint.origin(),
                file.entries().size(),
                checkpoint.size(),
                office.isEmpty() ? List.of() : ListsInForce.judge(office.get(), file),
                checkpoint.cosigners());
    }

    private ValidGrowth growth(ConsistencyFile file) throws Rejected {
        VerifiedCheckpoint older = believed(file.older());
        VerifiedCheckpoint later = believed(file.later());
        later.requireExtends(older, file.proof());
        requireUnlisted(later);
        return new ValidGrowth(later.origin(), older.size(), later.size(), later.cosigners());
    }

    private ValidCheckpoint checkpoint(byte[] file) throws Rejected {
        if (!looksLikeANote(file)) {
            throw new Rejected(
                    Fault.UNKNOWN_FORMAT, "neither a proof, nor a checkpoint with signatures");
        }
        VerifiedCheckpoint checkpoint = believed(file);
        requireUnlisted(checkpoint);
        return new ValidCheckpoint(
                checkpoint.origin(), checkpoint.size(), checkpoint.root(), checkpoint.cosigners());
    }

    /// Where the policy asks for the list in force, a file that can carry none is not believed.
    private void requireUnlisted(VerifiedCheckpoint checkpoint) throws Rejected {
        Optional<ListedOffice> office = policy.listing(checkpoint);
        if (office.isPresent()) {
            throw ListsInForce.none(office.get());
        }
    }

    private static boolean looksLikeANote(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).contains("\n\n\u2014 ");
    }

    private VerifiedCheckpoint believed(byte[] note) throws Rejected {
        VerifiedCheckpoint checkpoint = policy.verify(SignedNote.parse(note));
        seen.checkpoint(checkpoint);
        return checkpoint;
    }

    private Hash included(VerifiedCheckpoint checkpoint, byte[] entry, InclusionProof proof)
            throws Rejected {
        checkpoint.requireInclusion(entry, proof);
        Hash leaf = Hash.ofLeaf(entry);
        seen.entry(checkpoint, proof, leaf);
        return leaf;
    }
}
