package org.liaison.cases.textcheck;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.casefile.CaseFile;
import org.liaison.cases.casefile.Particulars;
import org.liaison.policy.subject.FieldClass;
import org.liaison.sanitiser.CaseVocabulary;
import org.liaison.sanitiser.KnownFact;
import org.liaison.schemas.CatalogueField;
import org.liaison.schemas.FieldType;

/// Makes the vocabulary of a case: everything on file, in the shape the text checker reads.
public final class WhatIsOnFile {

    /// A word from a picklist, a tick or a count says nothing of one person.
    private static final Set<FieldType> IN_WORDS =
            EnumSet.of(
                    FieldType.TEXT,
                    FieldType.LONG_TEXT,
                    FieldType.TEXT_LIST,
                    FieldType.DATE,
                    FieldType.LOOKUP);

    private static final List<List<String>> COORDINATES =
            List.of(
                    List.of("prs_MailingLatitude", "prs_MailingLongitude"),
                    List.of("org_ShippingLatitude", "org_ShippingLongitude"),
                    List.of("hte_Latitude", "hte_Longitude"));

    private static final List<List<String>> WHOLE_NAMES =
            List.of(
                    List.of("prs_FirstName", "prs_SecondName"),
                    List.of("prs_SecondName", "prs_FirstName"),
                    List.of("prs_FirstName", "prs_MiddleName", "prs_SecondName"));

    private final CaseFile caseFile;
    private final Map<String, String> references;
    private final BiPredicate<String, String> leaves;

    private WhatIsOnFile(
            CaseFile caseFile, Map<String, String> references, BiPredicate<String, String> leaves) {
        this.caseFile = caseFile;
        this.references = references;
        this.leaves = leaves;
    }

    /// The vocabulary of a case towards one partner.
    ///
    /// @param references the references towards this partner, by the case's own
    /// @param leaves whether the preview discloses that column of that row as it is
    public static CaseVocabulary of(
            CaseFile caseFile, Map<String, String> references, BiPredicate<String, String> leaves) {
        return new WhatIsOnFile(caseFile, references, leaves).vocabulary();
    }

    private CaseVocabulary vocabulary() {
        List<KnownFact> facts = new ArrayList<>();
        for (Particulars row : caseFile.rows()) {
            for (CatalogueField field : row.kind().fields()) {
                row.value(field.name()).ifPresent(value -> add(row, field, value, facts));
            }
            COORDINATES.forEach(pair -> joined(row, pair, ", ", FieldClass.LOCATION, facts));
            WHOLE_NAMES.forEach(parts -> joined(row, parts, " ", FieldClass.NAME, facts));
        }
        return new CaseVocabulary(facts);
    }

    private void add(Particulars row, CatalogueField field, String value, List<KnownFact> facts) {
        FieldClass fieldClass = FieldClass.of(field.fieldClass());
        if (!fieldClass.personal() || !IN_WORDS.contains(field.type())) {
            return;
        }
        boolean disclosed = leaves.test(row.ref(), field.name());
        // A narrative is known by its sentences; taken for a name, its last two words would block.
        FieldClass form = field.type() == FieldType.LONG_TEXT ? FieldClass.TEXT : fieldClass;
        Stream<String> values =
                field.type() == FieldType.TEXT_LIST
                        ? Stream.of(value.split(";"))
                        : Stream.of(value);
        values.map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(each -> facts.add(fact(row, form, each, disclosed)));
    }

    private void joined(
            Particulars row,
            List<String> fields,
            String separator,
            FieldClass fieldClass,
            List<KnownFact> facts) {
        if (fields.stream().allMatch(field -> row.value(field).isPresent())) {
            String value =
                    fields.stream()
                            .map(field -> row.value(field).orElseThrow())
                            .collect(Collectors.joining(separator));
            boolean disclosed = fields.stream().allMatch(field -> leaves.test(row.ref(), field));
            facts.add(fact(row, fieldClass, value, disclosed));
        }
    }

    private KnownFact fact(
            Particulars row, FieldClass fieldClass, String value, boolean disclosed) {
        FieldClass kept = isProtected(row) ? FieldClass.PROTECTION_MEASURE : fieldClass;
        return new KnownFact(kept, value, ownerRef(row), disclosed);
    }

    private @Nullable String ownerRef(Particulars row) {
        return references.get(row.personRef() == null ? row.ref() : row.personRef());
    }

    /// A place under protection keeps everything of it.
    private static boolean isProtected(Particulars row) {
        return row.value("lia_OrganizationFlags")
                .filter(flags -> List.of(flags.split(";")).contains("protected"))
                .isPresent();
    }
}
