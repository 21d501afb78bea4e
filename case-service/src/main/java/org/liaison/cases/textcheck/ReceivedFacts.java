package org.liaison.cases.textcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaison.policy.subject.FieldClass;
import org.liaison.sanitiser.KnownFact;
import org.liaison.schemas.CatalogueField;
import org.liaison.schemas.FieldCatalogue;

/// Makes facts of what partners said.
final class ReceivedFacts {

    private static final List<List<String>> WHOLE_NAMES =
            List.of(
                    List.of("prs_FirstName", "prs_SecondName"),
                    List.of("prs_SecondName", "prs_FirstName"));

    private ReceivedFacts() {}

    /// Facts of messages.
    ///
    /// @param heard whether the partner of the thread said that value: then it may be repeated
    static List<KnownFact> of(List<ReceivedMessage> messages, Predicate<String> heard) {
        List<KnownFact> facts = new ArrayList<>();
        for (ReceivedMessage message : messages) {
            for (Map<String, String> row : message.rows()) {
                row.forEach((field, value) -> facts.addAll(of(field, value, heard)));
                wholeNames(row).forEach(name -> facts.add(fact(FieldClass.NAME, name, heard)));
            }
            message.texts().stream()
                    .filter(text -> !text.isBlank())
                    .forEach(text -> facts.add(fact(FieldClass.TEXT, text, heard)));
        }
        return facts;
    }

    /// The numbers that the partner of the thread wrote, in whatever text.
    static List<KnownFact> numbersOf(Heard heard) {
        return heard.numbers().stream()
                .map(number -> KnownFact.disclosed(FieldClass.IDENTITY_NUMBER, number, null))
                .toList();
    }

    static List<String> wholeNames(Map<String, String> row) {
        return WHOLE_NAMES.stream()
                .filter(parts -> parts.stream().allMatch(row::containsKey))
                .map(parts -> parts.stream().map(row::get).collect(Collectors.joining(" ")))
                .filter(name -> !name.isBlank())
                .toList();
    }

    /// A column that this version does not know may be anything, and is taken for a text.
    private static List<KnownFact> of(String field, String value, Predicate<String> heard) {
        return FieldCatalogue.standard()
                .field(field)
                .map(known -> of(known, value, heard))
                .orElseGet(() -> of(FieldClass.TEXT, Stream.of(value), heard));
    }

    private static List<KnownFact> of(CatalogueField field, String value, Predicate<String> heard) {
        FieldClass fieldClass = FieldClass.of(field.fieldClass());
        if (!fieldClass.personal() || !WhatIsOnFile.inWords(field)) {
            return List.of();
        }
        return switch (field.type()) {
            case LONG_TEXT -> of(FieldClass.TEXT, Stream.of(value), heard);
            case TEXT_LIST -> of(fieldClass, Stream.of(value.split(";")), heard);
            case TEXT,
                    DATE,
                    LOOKUP,
                    CHECKBOX,
                    NUMBER,
                    GEOLOCATION,
                    PICKLIST,
                    MULTISELECT_PICKLIST,
                    LANGUAGE_CODE,
                    COUNTRY_CODE,
                    COUNTRY_CODES ->
                    of(fieldClass, Stream.of(value), heard);
        };
    }

    private static List<KnownFact> of(
            FieldClass fieldClass, Stream<String> values, Predicate<String> heard) {
        return values.map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> fact(fieldClass, value, heard))
                .toList();
    }

    private static KnownFact fact(FieldClass fieldClass, String value, Predicate<String> heard) {
        return new KnownFact(fieldClass, value, null, heard.test(value));
    }
}
