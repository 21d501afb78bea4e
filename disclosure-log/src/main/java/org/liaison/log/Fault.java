package org.liaison.log;

/// Why a piece of evidence is not valid. The codes are stable: others cite them.
///
/// The order is the order in which the verifier looks.
public enum Fault implements StableCode {
    /// There is no trust policy, or it names no log.
    NO_TRUST_ANCHOR("no-trust-anchor"),
    /// The trust policy cannot be read as one.
    MALFORMED_POLICY("malformed-policy"),
    /// The file cannot be read, is empty, or is larger than evidence can be.
    UNREADABLE_FILE("unreadable-file"),
    /// A mail program or an editor changed the line ends of the policy or the file, or put a byte
    /// order mark before it.
    LINE_ENDS_CHANGED("line-ends-changed"),
    /// The file is none of the kinds the verifier knows.
    UNKNOWN_FORMAT("unknown-format"),
    /// The lines of a proof are not as the format says.
    MALFORMED_PROOF("malformed-proof"),
    /// The proof carries no entry to prove.
    ENTRY_MISSING("entry-missing"),
    /// An export has more or fewer entries than it says.
    ENTRIES_MISCOUNTED("entries-miscounted"),
    /// The text or signatures of a note are not as the format says.
    MALFORMED_NOTE("malformed-note"),
    /// The text of a note is not a checkpoint.
    MALFORMED_CHECKPOINT("malformed-checkpoint"),
    /// The policy knows no log of that name.
    WRONG_ORIGIN("wrong-origin"),
    /// The policy's key for that log did not sign.
    UNTRUSTED_KEY("untrusted-key"),
    /// A key of the policy is said to have signed, and has not.
    BAD_SIGNATURE("bad-signature"),
    /// Too few of the cosigners that the policy asks for signed.
    QUORUM_NOT_MET("quorum-not-met"),
    /// The entry is said to stand where the tree has no leaf.
    INDEX_NOT_BELOW_SIZE("index-not-below-size"),
    /// The proof has more or fewer hashes than its place and the tree's size ask for.
    PROOF_LENGTH("proof-length"),
    /// The proof leads to another root than the checkpoint's.
    ROOT_MISMATCH("root-mismatch"),
    /// The digest beside an entry is not the one in it.
    DIGEST_MISMATCH("digest-mismatch"),
    /// The policy names a root key of the log's office, and the file carries no trust list.
    NO_TRUST_LIST("no-trust-list"),
    /// No entry that is proven in the file names a trust list that it carries.
    LIST_NOT_LOGGED("list-not-logged"),
    /// The later checkpoint is of a smaller tree.
    LOG_SHRANK("log-shrank"),
    /// Two checkpoints of one log have the same size and other roots.
    SPLIT_VIEW("split-view");

    private final String code;

    Fault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
