package org.liaison.audit.fsck;

/// What can be wrong with a log in its database. The codes are stable.
public enum Flaw {
    /// A row says something else than was logged.
    ROW_CHANGED("row-changed"),
    /// A row that was logged is not there.
    ROW_MISSING("row-missing"),
    /// A row is there that was never logged.
    ROW_INSERTED("row-inserted"),
    /// Rows that were logged stand at other places.
    ROWS_REORDERED("rows-reordered"),
    /// The last rows are gone, and something else in the database still tells of them.
    TAIL_CUT("tail-cut"),
    /// The same entry id stands in two rows.
    ENTRY_TWICE("entry-twice"),
    /// The bytes of an entry are none that can be read.
    ENTRY_UNREADABLE("entry-unreadable"),
    /// A column is not what the bytes of its entry say.
    COLUMN_DIFFERS("column-differs"),
    /// A row of the access log does not follow from the one before it of its service.
    CHAIN_BROKEN("chain-broken"),
    /// A tile is missing, or not what the entries make it.
    TILE_CHANGED("tile-changed"),
    /// A kept checkpoint is not one that the pinned key signed.
    CHECKPOINT_CHANGED("checkpoint-changed"),
    /// Rows and tiles agree with each other, and not with what was signed.
    HISTORY_REWRITTEN("history-rewritten"),
    /// The whole database is an earlier state of itself.
    DATABASE_OLDER("database-older-than-signed"),
    /// The whole database is another: other keys, another origin, another history.
    DATABASE_REPLACED("database-replaced"),
    /// The position says another size than there are rows.
    FENCE_DIFFERS("fence-differs"),
    /// The pinned key or the last signed checkpoint is missing or cannot be believed.
    ANCHOR_UNREADABLE("anchor-unreadable"),
    /// A gap was declared, and not by those who may.
    GAP_UNBELIEVED("gap-unbelieved");

    private final String code;

    Flaw(String code) {
        this.code = code;
    }

    /// The stable code.
    public String code() {
        return code;
    }
}
