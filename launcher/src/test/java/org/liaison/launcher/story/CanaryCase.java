package org.liaison.launcher.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaison.operator.office.Office;
import org.liaison.schemas.CatalogueField;
import org.liaison.schemas.FieldCatalogue;

/// A case in which every field of the catalogue has a value, and every value that can be a canary
/// is one, the case's own references too: persons of every category, unflagged and with every flag,
/// of age, under age and of unknown age; everything else once for a person of each category and for
/// nobody. What has a closed list or a code of few letters cannot be a canary.
final class CanaryCase {

    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();
    private static final List<String> KEYS = List.of("entity", "caseRef", "ref", "lia_PersonRef");
    private static final List<String> FLAGS = List.of("protected", "asylum", "restricted");
    private static final List<String> AGES = List.of("no", "yes", "unknown");

    /// What one row of the case is.
    private record Row(String entity, String ref, String person, Map<String, String> values) {}

    private final String caseRef;
    private final Canaries canaries;
    private final Office recipient;
    private final List<Row> rows = new ArrayList<>();

    /// @param recipient the office it is sent to: asylum was sought from its country
    CanaryCase(Canaries canaries, Office recipient) {
        this.caseRef = canaries.text();
        this.canaries = canaries;
        this.recipient = recipient;
        List<String> categories = CATALOGUE.field("lia_Categories").orElseThrow().picklist();
        categories.forEach(category -> add("Person", "", person(category, "")));
        categories.forEach(category ->
                add("Person", "", person(category, FLAGS.get(rows.size() % FLAGS.size()))));
        List<String> owners = rows.subList(0, categories.size()).stream().map(Row::ref).toList();
        for (String entity : FieldCatalogue.RECORDS) {
            if (!entity.equals("Person")) {
                owners.forEach(owner -> add(entity, owner, Map.of()));
                add(entity, "", Map.of("lia_OrganizationFlags", ""));
                add(entity, "", Map.of("lia_OrganizationFlags", "protected"));
            }
        }
    }

    /// A suspect is of age: of a child nothing would leave, and then nothing could be found.
    private Map<String, String> person(String category, String flag) {
        boolean accused = category.equals("suspect") || category.equals("convicted");
        return Map.of(
                "lia_Categories",
                category,
                "lia_Flags",
                flag,
                "lia_Minor",
                accused ? "no" : AGES.get(rows.size() % AGES.size()),
                "prs_Citizenship",
                flag.equals("asylum") ? recipient.country() : "RO");
    }

    private void add(String entity, String person, Map<String, String> given) {
        Map<String, String> values = new HashMap<>();
        for (CatalogueField field : CATALOGUE.fieldsOf(entity)) {
            String value = given.get(field.name());
            values.put(field.name(), value == null ? value(field) : value);
        }
        rows.add(new Row(entity, canaries.text(), person, values));
    }

    private String value(CatalogueField field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, LOOKUP -> canaries.text();
            case TEXT_LIST -> canaries.text() + ";" + canaries.text();
            case DATE -> field.fieldClass().equals("birth") ? canaries.birth() : canaries.date();
            case GEOLOCATION -> canaries.degrees();
            case NUMBER ->
                    field.fieldClass().equals("location") ? canaries.degrees() : canaries.number();
            case CHECKBOX -> "true";
            case LANGUAGE_CODE -> "zh";
            case COUNTRY_CODE, COUNTRY_CODES -> "CN";
            case PICKLIST, MULTISELECT_PICKLIST ->
                    field.picklist().get(rows.size() % field.picklist().size());
        };
    }

    String csv() {
        List<String> header = new ArrayList<>(KEYS);
        CATALOGUE.fields().forEach(field -> header.add(field.name()));
        return line(header)
                + rows.stream().map(row -> line(row, header)).collect(Collectors.joining());
    }

    private String line(Row row, List<String> header) {
        List<String> cells =
                new ArrayList<>(List.of(row.entity(), caseRef, row.ref(), row.person()));
        header.stream()
                .skip(KEYS.size())
                .forEach(column -> cells.add(row.values().getOrDefault(column, "")));
        return line(cells);
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell + '"')
                .collect(Collectors.joining(",", "", "\n"));
    }

    /// Every field of every row, as a draft selects them.
    ///
    /// @param leftOut fields that are not selected, each as reference and column with a blank
    String selections(Set<String> leftOut) {
        return rows.stream()
                .map(row ->
                        """
                        {"entityRef":"%s","fields":[%s]}\
                        """
                                .formatted(row.ref(), columns(row, leftOut)))
                .collect(Collectors.joining(","));
    }

    private static String columns(Row row, Set<String> leftOut) {
        return CATALOGUE.fieldsOf(row.entity()).stream()
                .filter(field -> !leftOut.contains(row.ref() + " " + field.name()))
                .map(field -> '"' + field.name() + '"')
                .collect(Collectors.joining(","));
    }
}
