package org.liaison.audit.export;

import java.util.List;
import org.liaison.audit.ledger.Leaf;
import org.liaison.audit.tree.LogName;

/// What is kept of a log, for whoever takes it out of the house.
public interface KeptEntries {

    /// The entries of a choice in the order of the log, at most so many.
    List<Kept> chosen(LogName log, Choice choice, int most);

    /// The entries of the disclosure log that name a version of an office's trust list, below that
    /// index, in the order of the log.
    List<Kept> namingListsOf(String office, long below);

    /// Checkpoints to prove against, the best first: the newest that partners cosigned, with their
    /// signatures, if there is any; then the newest.
    List<String> checkpoints(LogName log);

    /// An entry and its place.
    record Kept(long index, Leaf entry) {}
}
