package org.liaison.audit.inspection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an auditor asks for; what is null does not narrow.
///
/// @param partner office, or `office/unit`, at the other end
/// @param officer official number of drafter, authoriser or reader
/// @param about exchange file of a disclosure, subject of an access
/// @param justificationKind of an access: STATED or BREAK_GLASS
/// @param entryIds only these entries; an empty list is none
/// @param before only lines with a lower index; newest first
/// @param limit 1 to 1,000 lines
public record Filter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String partner,
        @Nullable String officer,
        @Nullable String about,
        @Nullable String kind,
        @Nullable String justificationKind,
        @Nullable List<String> entryIds,
        @Nullable Long before,
        int limit) {

    /// The justification kind of who could not wait.
    public static final String BREAK_GLASS = "BREAK_GLASS";

    /// The most that one page may hold.
    public static final int MOST = 1_000;

    public Filter {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit is 1 to " + MOST);
        }
        entryIds = entryIds == null ? null : List.copyOf(entryIds);
    }

    /// Exactly one entry.
    public static Filter entry(String entryId) {
        return new Filter(null, null, null, null, null, null, null, List.of(entryId), null, 1);
    }

    /// The newest accesses of who broke the glass, whoever it was.
    public static Filter brokenGlass(@Nullable Instant from, @Nullable Instant to) {
        return new Filter(from, to, null, null, null, null, BREAK_GLASS, null, null, MOST);
    }
}
