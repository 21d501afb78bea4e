package org.liaison.cases.preview;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;
import org.liaison.policy.subject.Minor;
import org.liaison.policy.subject.PersonCategory;

/// One row of the case as the partner would see it.
///
/// @param ref the reference towards this partner, such as `V-1`
/// @param entity record name in the field catalogue
/// @param localRef the case's own reference; never leaves
/// @param personRef the reference of the person it belongs to; `null` for a person or if to none
/// @param personKey opaque key of the person it is about at home; `null` if about none; never
///   leaves
/// @param categories empty for things
/// @param citizenships ISO 3166-1 alpha-2, only where citizenship leaves as it is
@Sensitive
public record PreviewedRow(
        String ref,
        String entity,
        String localRef,
        @Nullable String personRef,
        @Nullable String personKey,
        Set<PersonCategory> categories,
        Minor minor,
        List<String> citizenships,
        Identifiable identifiable,
        List<PreviewedField> fields) {

    public PreviewedRow {
        categories = Set.copyOf(categories);
        citizenships = List.copyOf(citizenships);
        fields = List.copyOf(fields);
    }

    /// Whether anything of it leaves.
    public boolean leaves() {
        return fields.stream().anyMatch(PreviewedField::leaves);
    }

    PreviewedRow with(Identifiable estimate) {
        return new PreviewedRow(
                ref,
                entity,
                localRef,
                personRef,
                personKey,
                categories,
                minor,
                citizenships,
                estimate,
                fields);
    }

    @Override
    public String toString() {
        return Redacted.of(PreviewedRow.class);
    }
}
