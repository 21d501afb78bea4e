package org.liaison.audit.ledger.postgres;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.liaison.audit.ledger.Line;
import org.liaison.audit.tree.LogName;

/// The table of one log, and what is special about its lines.
interface LedgerTable<L extends Line> {

    /// Name of the log, key of its fence row.
    LogName log();

    /// Exact bytes of the lines from an index on, at most that many, in the order of the log.
    List<byte[]> leaves(long from, int most);

    /// What the lines with those entry ids say, for those that are in the table.
    Map<String, String> known(Collection<String> entryIds);

    /// Inserts lines with the indexes given.
    void insert(List<Numbered<L>> lines);

    /// Ids of lines, of those about to be inserted, that do not follow from what came before.
    List<Numbered<L>> outOfChain(List<Numbered<L>> lines);

    /// A line with its place.
    record Numbered<L extends Line>(long index, long offset, L line) {}
}
