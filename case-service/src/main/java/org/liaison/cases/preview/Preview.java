package org.liaison.cases.preview;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.textcheck.CheckedText;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// Exactly what would leave with a draft, and what stops it.
///
/// @param protectedFacts what leaves only if a supervisor decides on the second ground that the
///   drafter states
/// @param actsReliedOn ids of the assurances and acts without which less would leave
/// @param caseFile id of the case it was made from; `null` if the thread had none
@Sensitive
public record Preview(
        List<PreviewedRow> entities,
        List<CheckedText> texts,
        List<PreviewWarning> warnings,
        List<Block> blocks,
        List<ConcernedField> protectedFacts,
        Set<String> actsReliedOn,
        @Nullable UUID caseFile) {

    public Preview {
        entities = List.copyOf(entities);
        texts = List.copyOf(texts);
        warnings = List.copyOf(warnings);
        blocks = List.copyOf(blocks);
        // A preview that was kept by an earlier version says nothing of them.
        protectedFacts = List.copyOf(Objects.requireNonNullElse(protectedFacts, List.of()));
        actsReliedOn = Set.copyOf(actsReliedOn);
    }

    /// A preview that was made from no case.
    public Preview(
            List<PreviewedRow> entities,
            List<CheckedText> texts,
            List<PreviewWarning> warnings,
            List<Block> blocks,
            List<ConcernedField> protectedFacts,
            Set<String> actsReliedOn) {
        this(entities, texts, warnings, blocks, protectedFacts, actsReliedOn, null);
    }

    /// Whether nothing stops it.
    public boolean ready() {
        return blocks.isEmpty();
    }

    /// Keys of all persons it is about.
    public List<String> personKeys() {
        return entities.stream()
                .map(PreviewedRow::personKey)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return Redacted.of(Preview.class);
    }
}
