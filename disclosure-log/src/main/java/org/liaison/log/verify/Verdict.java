package org.liaison.log.verify;

import java.util.List;
import java.util.stream.Collectors;
import org.liaison.log.StableCode;
import org.liaison.log.tree.Hash;

/// What became of one file of evidence.
public sealed interface Verdict {

    /// The one line that says it: `VALID …` or `INVALID <stable-code> …`.
    String line();

    /// Every step held.
    sealed interface Valid extends Verdict {}

    /// An entry stands in a log.
    ///
    /// @param size of the tree at the checkpoint
    /// @param leafHash of the entry's exact bytes
    /// @param cosigners the policy's names of those who cosigned
    record ValidEntry(String origin, long index, long size, Hash leafHash, List<String> cosigners)
            implements Valid {

        public ValidEntry {
            cosigners = List.copyOf(cosigners);
        }

        @Override
        public String line() {
            return "VALID entry %d of %s at size %d leaf %s%s"
                    .formatted(index, origin, size, leafHash.hex(), cosignedBy(cosigners));
        }
    }

    /// A log stood at a size.
    record ValidCheckpoint(String origin, long size, Hash root, List<String> cosigners)
            implements Valid {

        public ValidCheckpoint {
            cosigners = List.copyOf(cosigners);
        }

        @Override
        public String line() {
            return "VALID checkpoint of %s at size %d root %s%s"
                    .formatted(origin, size, root.hex(), cosignedBy(cosigners));
        }
    }

    /// A log only grew.
    record ValidGrowth(String origin, long older, long size, List<String> cosigners)
            implements Valid {

        public ValidGrowth {
            cosigners = List.copyOf(cosigners);
        }

        @Override
        public String line() {
            return "VALID growth of %s from size %d to size %d%s"
                    .formatted(origin, older, size, cosignedBy(cosigners));
        }
    }

    /// Several entries stand in a log.
    ///
    /// @param entries how many
    /// @param lists versions of the office's trust list that held the log's key where the entries
    ///   stand, in their order; none if the policy names no root key of the office
    record ValidExport(
            String origin, int entries, long size, List<Long> lists, List<String> cosigners)
            implements Valid {

        public ValidExport {
            lists = List.copyOf(lists);
            cosigners = List.copyOf(cosigners);
        }

        @Override
        public String line() {
            return "VALID export of %d entries of %s at size %d%s%s"
                    .formatted(entries, origin, size, listedIn(lists), cosignedBy(cosigners));
        }
    }

    /// A step did not hold.
    ///
    /// @param detail what was found, for people; not stable
    record Invalid(StableCode fault, String detail) implements Verdict {

        @Override
        public String line() {
            return "INVALID %s %s".formatted(fault.code(), detail);
        }
    }

    private static String listedIn(List<Long> lists) {
        return lists.isEmpty()
                ? ""
                : lists.stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ", " by trust list ", ""));
    }

    private static String cosignedBy(List<String> cosigners) {
        return cosigners.isEmpty() ? "" : " cosigned by " + String.join(", ", cosigners);
    }
}
