package org.liaison.audit.ledger;

import java.time.Instant;
import java.util.List;

/// Who looked at, changed or erased what at home (Directive (EU) 2016/680 art. 25).
///
/// @param kind COLLECTION, ALTERATION, CONSULTATION, COMBINATION or ERASURE
/// @param justificationKind STATED or BREAK_GLASS
/// @param subject opaque id of what was looked at
/// @param commitments hex, one per person shown
public record AccessLine(
        String entryId,
        Leaf leaf,
        Link link,
        String kind,
        Instant at,
        String officialNumber,
        String role,
        String justification,
        String justificationKind,
        String subject,
        List<String> commitments)
        implements Line {

    /// The place of the line in the chain of the service that wrote it.
    ///
    /// @param position 0 for the first row of a service; no gaps
    /// @param previousHash hex of the row before; zeros for the first
    /// @param hash hex of this row
    /// @param sound whether the hash is the one that the row should have
    public record Link(
            String service, long position, String previousHash, String hash, boolean sound) {

        /// What the first row of a service follows.
        public static Link start(String service) {
            return new Link(service, -1, "", "0".repeat(64), true);
        }

        /// Whether this row is sound and comes directly after that one.
        public boolean follows(Link before) {
            return sound
                    && service.equals(before.service)
                    && position == before.position + 1
                    && previousHash.equals(before.hash);
        }
    }

    public AccessLine {
        commitments = List.copyOf(commitments);
    }

    @Override
    public String says() {
        return link.hash();
    }
}
