package org.liaison.cases.textcheck;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.casefile.CaseFile;
import org.liaison.cases.casefile.Particulars;
import org.liaison.cases.casefile.PersonOnFile;
import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.PersonCategory;
import org.liaison.sanitiser.KnownFact;
import org.liaison.schemas.CatalogueField;
import org.liaison.schemas.FieldType;

/// Makes facts of a case: everything on file, in the shape the text checker reads.
final class WhatIsOnFile {

    /// A word from a picklist, a tick or a count says nothing of one person.
    private static final Set<FieldType> IN_WORDS =
            EnumSet.of(
                    FieldType.TEXT,
                    FieldType.LONG_TEXT,
                    FieldType.TEXT_LIST,
                    FieldType.DATE,
                    FieldType.LOOKUP);

    private static final Set<FieldClass> NEVER_CONFIRMED =
            EnumSet.of(
                    FieldClass.PROTECTION_MEASURE, FieldClass.SOURCE_OR_METHOD, FieldClass.ASYLUM);
    private static final Set<FieldClass> WHERE_SHE_IS =
            EnumSet.of(FieldClass.ADDRESS, FieldClass.LOCATION);
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

    private final Predicate<String> heard;

    private WhatIsOnFile(
            CaseFile caseFile,
            Map<String, String> references,
            BiPredicate<String, String> leaves,
            Predicate<String> heard) {
        this.caseFile = caseFile;
        this.references = references;
        this.leaves = leaves;
        this.heard = heard;
    }

    /// The facts of a case towards one partner.
    ///
    /// @param references the references towards this partner, by the case's own
    /// @param leaves whether the preview discloses that column of that row as it is
    /// @param heard whether the partner itself said that value in the thread
    static List<KnownFact> of(
            CaseFile caseFile,
            Map<String, String> references,
            BiPredicate<String, String> leaves,
            Predicate<String> heard) {
        return new WhatIsOnFile(caseFile, references, leaves, heard).facts();
    }

    /// Whether a column says something in words of its own.
    static boolean inWords(CatalogueField field) {
        return IN_WORDS.contains(field.type());
    }

    private List<KnownFact> facts() {
        List<KnownFact> facts = new ArrayList<>();
        for (Particulars row : caseFile.rows()) {
            for (CatalogueField field : row.kind().fields()) {
                row.value(field.name()).ifPresent(value -> add(row, field, value, facts));
            }
            COORDINATES.forEach(pair ->
                    joined(row, pair, ", ")
                            .map(at -> fact(row, FieldClass.LOCATION, at, leave(row, pair)))
                            .ifPresent(facts::add));
            boolean said = WHOLE_NAMES.stream().anyMatch(parts -> isSaid(row, parts));
            WHOLE_NAMES.forEach(parts ->
                    joined(row, parts, " ")
                            .map(name ->
                                    fact(row, FieldClass.NAME, name, said || leave(row, parts)))
                            .ifPresent(facts::add));
        }
        return facts;
    }

    private void add(Particulars row, CatalogueField field, String value, List<KnownFact> facts) {
        FieldClass fieldClass = FieldClass.of(field.fieldClass());
        if (!fieldClass.personal() || !inWords(field)) {
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

    private static Optional<String> joined(Particulars row, List<String> fields, String separator) {
        return fields.stream().allMatch(field -> row.value(field).isPresent())
                ? Optional.of(
                        fields.stream()
                                .map(field -> row.value(field).orElseThrow())
                                .collect(Collectors.joining(separator)))
                : Optional.empty();
    }

    private boolean leave(Particulars row, List<String> fields) {
        return fields.stream().allMatch(field -> leaves.test(row.ref(), field));
    }

    /// Whoever says the name in one order knows it in every order.
    private boolean isSaid(Particulars row, List<String> parts) {
        return joined(row, parts, " ").filter(heard).isPresent();
    }

    private KnownFact fact(
            Particulars row, FieldClass fieldClass, String value, boolean disclosed) {
        FieldClass kept = isProtected(row) ? FieldClass.PROTECTION_MEASURE : fieldClass;
        boolean free = disclosed || (!staysSecret(row, kept) && heard.test(value));
        return new KnownFact(kept, value, ownerRef(row), free);
    }

    /// Who looks for her asks whether it is this house: that it was said frees nothing.
    private boolean staysSecret(Particulars row, FieldClass fieldClass) {
        return NEVER_CONFIRMED.contains(fieldClass)
                || (WHERE_SHE_IS.contains(fieldClass)
                        && caseFile.personOf(row).filter(WhatIsOnFile::mayBeAVictim).isPresent());
    }

    private static boolean mayBeAVictim(PersonOnFile person) {
        return !person.minor().equals("no")
                || person.categories().isEmpty()
                || person.categories().stream()
                        .map(PersonCategory::of)
                        .anyMatch(PersonCategory::victim);
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
