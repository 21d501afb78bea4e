package org.liaison.log.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.liaison.log.Decimal;
import org.liaison.log.Fault;
import org.liaison.log.Rejected;
import org.liaison.log.StrictBase64;
import org.liaison.log.checkpoint.InclusionProof;
import org.liaison.log.note.SignedNote;
import org.liaison.log.tree.Hash;
import org.liaison.log.trust.SignedTrustList;

/// Several entries of one log for a court or an auditor, each with its proof, under one checkpoint.
/// What it leaves out nobody can tell from it.
public final class ExportFile {

    static final String HEADER = "liaison/evidence-export@v1";

    private static final String LOG = "log ";
    private static final String LISTS = "lists ";
    private static final String LIST = "list ";
    private static final String ENTRIES = "entries ";
    private static final String ENTRY = "entry ";
    private static final String DIGEST = "digest ";

    private final String origin;
    private final List<byte[]> lists;
    private final List<Exported> entries;
    private final byte[] checkpoint;

    private ExportFile(
            String origin, List<byte[]> lists, List<Exported> entries, byte[] checkpoint) {
        this.origin = origin;
        this.lists = List.copyOf(lists);
        this.entries = List.copyOf(entries);
        this.checkpoint = checkpoint;
    }

    /// An entry with what is said of it.
    public static final class Exported {

        private final byte[] entry;
        private final InclusionProof proof;
        private final @Nullable String digest;

        private Exported(byte[] entry, InclusionProof proof, @Nullable String digest) {
            this.entry = entry;
            this.proof = proof;
            this.digest = digest;
        }

        /// An entry and its proof.
        public static Exported of(byte[] entry, InclusionProof proof) {
            return new Exported(entry.clone(), proof, null);
        }

        /// Exact bytes of the entry.
        public byte[] entry() {
            return entry.clone();
        }

        /// Its place, and the way to the root.
        public InclusionProof proof() {
            return proof;
        }

        /// The digest of the content that the file says the entry holds.
        Optional<String> digest() {
            return Optional.ofNullable(digest);
        }
    }

    /// A file of entries in the order of the log.
    ///
    /// @param origin of the log
    public static ExportFile of(String origin, List<Exported> entries, SignedNote checkpoint) {
        List<Exported> digested = new ArrayList<>();
        for (Exported one : entries) {
            String digest = EntryHead.of(origin, one.entry).map(EntryHead::digest).orElse(null);
            digested.add(new Exported(one.entry, one.proof, digest));
        }
        return new ExportFile(origin, List.of(), digested, checkpoint.encode());
    }

    /// The same file with the trust lists that its entries name, the first version first.
    public ExportFile with(List<SignedTrustList> named) {
        List<byte[]> encoded = named.stream().map(SignedTrustList::encode).toList();
        return new ExportFile(origin, encoded, entries, checkpoint);
    }

    /// Reads a file. The checkpoint in it is not looked at.
    public static ExportFile parse(byte[] file) throws Rejected {
        EvidenceLines lines = EvidenceLines.of(HEADER, file);
        String origin = after(LOG, lines);
        List<byte[]> lists = lists(lines);
        long count = number(after(ENTRIES, lines));
        List<Exported> entries = new ArrayList<>();
        long before = -1;
        while (lines.next().startsWith(ENTRY)) {
            Exported entry = entry(lines);
            if (entry.proof.index() <= before) {
                throw EvidenceLines.malformed("has entries that do not ascend");
            }
            before = entry.proof.index();
            entries.add(entry);
        }
        if (lines.hasMore()) {
            throw EvidenceLines.malformed("has a line where no entry begins");
        }
        if (entries.size() != count) {
            throw new Rejected(
                    Fault.ENTRIES_MISCOUNTED,
                    "%d entries are announced, %d are there".formatted(count, entries.size()));
        }
        return new ExportFile(origin, lists, entries, lines.rest());
    }

    /// The signed trust lists, as many as announced. They are not looked at.
    private static List<byte[]> lists(EvidenceLines lines) throws Rejected {
        List<byte[]> lists = new ArrayList<>();
        if (!lines.next().startsWith(LISTS)) {
            return lists;
        }
        long count = number(after(LISTS, lines));
        while (lines.next().startsWith(LIST)) {
            Optional<byte[]> list = StrictBase64.decode(after(LIST, lines));
            if (list.isEmpty() || list.get().length == 0) {
                throw EvidenceLines.malformed("has a trust list that is not in Base 64");
            }
            lists.add(list.get());
        }
        if (lists.isEmpty() || lists.size() != count) {
            throw EvidenceLines.malformed(
                    "announces %d trust lists, %d are there".formatted(count, lists.size()));
        }
        return lists;
    }

    private static Exported entry(EvidenceLines lines) throws Rejected {
        String[] words = after(ENTRY, lines).split(" ", 2);
        Optional<byte[]> entry =
                words.length == 2 ? StrictBase64.decode(words[1]) : Optional.empty();
        if (entry.isEmpty() || entry.get().length == 0) {
            throw EvidenceLines.malformed("has an entry that is not an index and Base 64");
        }
        String digest = lines.next().startsWith(DIGEST) ? after(DIGEST, lines) : null;
        InclusionProof proof = new InclusionProof(number(words[0]), lines.hashesBefore(ENTRY));
        return new Exported(entry.get(), proof, digest);
    }

    private static String after(String word, EvidenceLines lines) throws Rejected {
        if (!lines.next().startsWith(word)) {
            throw EvidenceLines.malformed(
                    "has no '%s' line where one belongs".formatted(word.strip()));
        }
        return lines.take().substring(word.length());
    }

    private static long number(String text) throws Rejected {
        OptionalLong number = Decimal.parse(text);
        if (number.isEmpty()) {
            throw EvidenceLines.malformed("has a number that is no decimal below 2^63");
        }
        return number.getAsLong();
    }

    /// Fails unless the file says of each entry which content it is about, as the entry itself
    /// does.
    void requireDigests() throws Rejected {
        for (Exported one : entries) {
            if (!one.digest().equals(head(one).map(EntryHead::digest))) {
                throw new Rejected(
                        Fault.DIGEST_MISMATCH,
                        "entry %d is about another content than the file says"
                                .formatted(one.proof.index()));
            }
        }
    }

    /// What the first fields of one of its entries say.
    Optional<EntryHead> head(Exported one) {
        return EntryHead.of(origin, one.entry);
    }

    /// The signed trust lists that it carries.
    List<byte[]> lists() {
        return lists;
    }

    /// Name of the log the file says it is from.
    public String origin() {
        return origin;
    }

    /// The entries in the order of the log.
    public List<Exported> entries() {
        return entries;
    }

    /// The signed note the proofs are against.
    public byte[] checkpoint() {
        return checkpoint.clone();
    }

    /// The file.
    public byte[] encode() {
        List<String> head = new ArrayList<>(List.of(HEADER, LOG + origin));
        if (!lists.isEmpty()) {
            head.add(LISTS + lists.size());
            lists.forEach(list -> head.add(LIST + StrictBase64.encode(list)));
        }
        head.add(ENTRIES + entries.size());
        for (Exported one : entries) {
            head.add(ENTRY + one.proof.index() + " " + StrictBase64.encode(one.entry));
            one.digest().ifPresent(digest -> head.add(DIGEST + digest));
            one.proof.path().stream().map(Hash::base64).forEach(head::add);
        }
        return EvidenceLines.joined(head, checkpoint);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExportFile file && Arrays.equals(encode(), file.encode());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encode());
    }

    @Override
    public String toString() {
        return "export of %d entries of %s".formatted(entries.size(), origin);
    }
}
