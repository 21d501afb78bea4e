package org.liaison.log.trust;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.liaison.log.tree.Hash;

/// Every version of one office's trust list, under one root key, each continuing the one before. A
/// history only grows: what is older than its newest is refused.
public final class TrustHistory {

    private static final Pattern NEXT = Pattern.compile("(?<=\n)(?=liaison/trust-list@v1\n)");
    private static final int MOST_VERSIONS = 10_000;

    private final RootKey root;
    private final List<SignedTrustList> versions;

    private TrustHistory(RootKey root, List<SignedTrustList> versions) {
        this.root = root;
        this.versions = List.copyOf(versions);
    }

    /// A history that begins with the first version.
    public static TrustHistory beginning(SignedTrustList first, RootKey root) throws Distrusted {
        if (first.list().version() != 1) {
            throw new Distrusted(
                    TrustFault.VERSION_GAP,
                    "it begins with version %d".formatted(first.list().version()));
        }
        return new TrustHistory(root, List.of(SignedTrustList.verify(first.encode(), root)));
    }

    /// Reads all versions, one after the other, from the first.
    public static TrustHistory parse(byte[] file, RootKey root) throws Distrusted {
        String[] parts = NEXT.split(new String(file, StandardCharsets.UTF_8), -1);
        if (parts.length > MOST_VERSIONS) {
            throw new Distrusted(TrustFault.MALFORMED_TRUST_LIST, "too many versions");
        }
        TrustHistory history = beginning(signed(parts[0], root), root);
        List<SignedTrustList> versions = new ArrayList<>(history.versions);
        for (int i = 1; i < parts.length; i++) {
            SignedTrustList next = signed(parts[i], root);
            Succession.require(versions.getLast().list(), next.list());
            versions.add(next);
        }
        return new TrustHistory(root, versions);
    }

    private static SignedTrustList signed(String part, RootKey root) throws Distrusted {
        return SignedTrustList.verify(part.getBytes(StandardCharsets.UTF_8), root);
    }

    /// The history with one more version; the same if that is the newest already.
    public TrustHistory accept(SignedTrustList next) throws Distrusted {
        SignedTrustList verified = SignedTrustList.verify(next.encode(), root);
        requireOffice(verified.list().office());
        Optional<TrustList> known = version(verified.list().version());
        if (known.isPresent() && !known.get().digest().equals(verified.list().digest())) {
            throw new Distrusted(
                    TrustFault.TRUST_FORK,
                    "two lists of version %d of %s"
                            .formatted(known.get().version(), known.get().office()));
        }
        if (verified.list().version() == newest().version()) {
            return this;
        }
        Succession.require(newest(), verified.list());
        List<SignedTrustList> longer = new ArrayList<>(versions);
        longer.add(verified);
        return new TrustHistory(root, longer);
    }

    /// The longer of two histories, if the other begins with all of this one.
    public TrustHistory acceptAll(TrustHistory other) throws Distrusted {
        if (!other.root.equals(root)) {
            throw new Distrusted(TrustFault.UNKNOWN_ROOT, "a history under another root key");
        }
        if (other.newest().version() < newest().version()) {
            throw new Distrusted(
                    TrustFault.TRUST_ROLLBACK,
                    "version %d after version %d"
                            .formatted(other.newest().version(), newest().version()));
        }
        TrustHistory grown = this;
        for (SignedTrustList list : other.versions) {
            if (list.list().version() >= newest().version()) {
                grown = grown.accept(list);
            }
        }
        return grown;
    }

    /// Fails unless this is the history of that office.
    public void requireOffice(String office) throws Distrusted {
        if (!newest().office().equals(office)) {
            throw new Distrusted(
                    TrustFault.WRONG_OFFICE,
                    "a list of %s where one of %s belongs".formatted(newest().office(), office));
        }
    }

    /// The list that counts now.
    public TrustList newest() {
        return versions.getLast().list();
    }

    /// One version.
    public Optional<TrustList> version(long version) {
        return version < 1 || version > versions.size()
                ? Optional.empty()
                : Optional.of(versions.get((int) version - 1).list());
    }

    /// The version that a leaf names.
    public Optional<TrustList> named(Hash digest) {
        return versions.stream()
                .map(SignedTrustList::list)
                .filter(list -> list.digest().equals(digest))
                .findFirst();
    }

    /// All versions, oldest first.
    public List<SignedTrustList> versions() {
        return versions;
    }

    /// The root key that signed them all.
    public RootKey root() {
        return root;
    }

    /// The file.
    public byte[] encode() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        versions.forEach(version -> file.writeBytes(version.encode()));
        return file.toByteArray();
    }

    @Override
    public String toString() {
        return "%d versions of the trust list of %s".formatted(versions.size(), newest().office());
    }
}
