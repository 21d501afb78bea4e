package org.liaison.cases.casefile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;
import org.liaison.schemas.CatalogueField;
import org.liaison.schemas.FieldCatalogue;

/// What is on file about one person, organisation, event or thing: one row of a case.
///
/// @param kind what the row is about
/// @param ref the case's own reference of the row, such as `P-1`; never leaves the office
/// @param personRef reference of the Person row this one belongs to; null if to none
/// @param fields the values by column, in catalogue order; a field without a value is absent
@Sensitive
public record Particulars(
        ParticularsKind kind, String ref, @Nullable String personRef, Map<String, String> fields) {

    private static final Pattern REFERENCE =
            Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}._/-]{0,63}");

    public Particulars {
        requireReference("ref", ref);
        if (personRef != null) {
            requireReference("lia_PersonRef", personRef);
            if (kind == ParticularsKind.PERSON) {
                throw new RuleBroken(Rule.PERSON_OF_PERSON, "lia_PersonRef");
            }
        }
        fields = inCatalogueOrder(kind, fields);
    }

    /// The value of a field; empty if none is on file.
    public Optional<String> value(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /// Throws [RuleBroken] unless the text may be a reference.
    static void requireReference(String name, String text) {
        if (!REFERENCE.matcher(text).matches()) {
            throw new RuleBroken(Rule.REFERENCE_FORM, name);
        }
    }

    private static Map<String, String> inCatalogueOrder(
            ParticularsKind kind, Map<String, String> fields) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (CatalogueField field : kind.fields()) {
            String value = fields.get(field.name());
            if (value != null) {
                ValueForm.require(field, value);
                ordered.put(field.name(), value);
            }
        }
        for (String name : fields.keySet()) {
            if (!ordered.containsKey(name)) {
                throw new RuleBroken(Rule.UNKNOWN_FIELD, catalogued(name));
            }
        }
        return Collections.unmodifiableMap(ordered);
    }

    /// A name that is not in the catalogue may be anything, and is not repeated.
    private static @Nullable String catalogued(String name) {
        return FieldCatalogue.standard().field(name).map(CatalogueField::name).orElse(null);
    }

    @Override
    public String toString() {
        return Redacted.of(Particulars.class);
    }
}
