package org.liaison.cases.authorisation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.authorisation.Draft.AwaitingAuthorisation;
import org.liaison.cases.draft.ReadDraft;
import org.liaison.cases.draft.StatedGround;
import org.liaison.cases.preview.ConcernedField;
import org.liaison.cases.preview.PreviewedRow;

/// Whether what waits needs a supervisor's explicit act, and whether it was taken: by naming the
/// ground that the drafter states, about exactly the bytes with the digest seen.
final class SecondGrounds {

    private SecondGrounds() {}

    /// The ground that has to be decided on; empty if no protected fact would leave.
    static Optional<StatedGround> needed(AwaitingAuthorisation waiting) {
        return waiting.submission().preview().protectedFacts().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Objects.requireNonNull(
                                ReadDraft.of(waiting.form()).secondGround(),
                                "protected facts were submitted without one"));
    }

    /// What speaks against authorising; empty if nothing does.
    static Optional<AuthoriseDecision> refusal(
            Optional<StatedGround> needed, @Nullable String decided) {
        if (needed.isEmpty()) {
            return decided == null
                    ? Optional.empty()
                    : Optional.of(new AuthoriseDecision.SecondGroundNotNeeded());
        }
        String stated = needed.get().ground().code();
        return stated.equals(decided)
                ? Optional.empty()
                : Optional.of(new AuthoriseDecision.SecondGroundNotDecided(stated));
    }

    /// Keys of the persons whose protected facts would leave.
    static List<String> persons(AwaitingAuthorisation waiting) {
        Set<String> rows =
                waiting.submission().preview().protectedFacts().stream()
                        .map(ConcernedField::localRef)
                        .collect(Collectors.toSet());
        return waiting.submission().preview().entities().stream()
                .filter(row -> rows.contains(row.localRef()))
                .map(PreviewedRow::personKey)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .toList();
    }
}
