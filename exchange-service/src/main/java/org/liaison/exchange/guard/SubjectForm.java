package org.liaison.exchange.guard;

import static org.liaison.exchange.guard.RefusedByGuard.unless;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.liaison.policy.subject.FieldClass;
import org.liaison.schemas.CatalogueField;
import org.liaison.schemas.FieldCatalogue;
import org.liaison.schemas.exchange.DisclosedEntity;
import org.liaison.schemas.exchange.DisclosedField;
import org.liaison.schemas.exchange.MessageContent;

/// Every entity and field of a message is one of the catalogue, in the form it claims to have. The
/// class of a field comes from the catalogue, never from the sender.
final class SubjectForm {

    private static final int MOST_PERSONS = 200;
    private static final int MOST_DEGREES = 180;
    private static final Pattern YEAR_OR_BAND =
            Pattern.compile("[0-9]{4}|[0-9]{1,2}--?[0-9]{1,2}|[0-9]{2}\\+");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}(-[0-9]{2})?");
    private static final Pattern REGION = Pattern.compile("[\\p{L}][\\p{L}\\p{M} .,'’()-]{0,79}");
    private static final Map<FieldClass, Pattern> REDUCED =
            Map.of(
                    FieldClass.BIRTH, YEAR_OR_BAND,
                    FieldClass.TIME, MONTH,
                    FieldClass.ADDRESS, REGION,
                    FieldClass.LOCATION, REGION);
    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();

    private SubjectForm() {}

    static void require(MessageContent content) {
        List<String> persons =
                content.getEntities().stream()
                        .filter(PolicyQuestion::isPerson)
                        .map(DisclosedEntity::getRef)
                        .toList();
        unless(persons.size() <= MOST_PERSONS, GuardRule.TOO_MANY_PERSONS);
        // Whose category would count for what belongs to the two?
        unless(persons.size() == Set.copyOf(persons).size(), GuardRule.PERSON_TWICE);
        content.getEntities().forEach(SubjectForm::require);
    }

    /// The field of the catalogue that a field on the wire claims to be.
    static CatalogueField catalogued(DisclosedEntity entity, DisclosedField field) {
        return CATALOGUE
                .field(field.getField())
                .filter(known -> known.record().equals(entity.getEntity()))
                .orElseThrow(() -> new RefusedByGuard(Refusal.by(GuardRule.UNKNOWN_FIELD)));
    }

    private static void require(DisclosedEntity entity) {
        unless(FieldCatalogue.RECORDS.contains(entity.getEntity()), GuardRule.UNKNOWN_FIELD);
        unless(entity.getFlags().isEmpty(), GuardRule.FLAG_ON_THE_WIRE);
        unless(WireForms.REFERENCE.matcher(entity.getRef()).matches(), GuardRule.TREATMENT_FORM);
        unless(
                entity.getPersonRef() == null
                        || WireForms.REFERENCE.matcher(entity.getPersonRef()).matches(),
                GuardRule.TREATMENT_FORM);
        unless(
                !PolicyQuestion.isPerson(entity) || !entity.getCategories().isEmpty(),
                GuardRule.CATEGORY_MISSING);
        Set<String> seen = new HashSet<>();
        for (DisclosedField field : entity.getFields()) {
            unless(seen.add(field.getField()), GuardRule.UNKNOWN_FIELD);
            require(entity, field, catalogued(entity, field));
        }
    }

    private static void require(
            DisclosedEntity entity, DisclosedField field, CatalogueField known) {
        unless(!field.getValue().isBlank(), GuardRule.FIELD_VALUE);
        switch (field.getTreatment()) {
            case DISCLOSE -> unless(isOfType(field.getValue(), known), GuardRule.FIELD_VALUE);
            case REDUCE ->
                    unless(
                            isReduced(field.getValue(), FieldClass.of(known.fieldClass())),
                            GuardRule.TREATMENT_FORM);
            case REFERENCE ->
                    unless(
                            field.getValue().equals(entity.getRef())
                                    || field.getValue().equals(entity.getPersonRef()),
                            GuardRule.TREATMENT_FORM);
            case WITHHOLD -> throw new RefusedByGuard(Refusal.by(GuardRule.WITHHELD_ON_THE_WIRE));
        }
    }

    private static boolean isOfType(String value, CatalogueField known) {
        return switch (known.type()) {
            case PICKLIST -> known.picklist().contains(value);
            case MULTISELECT_PICKLIST ->
                    parts(value).stream().allMatch(part -> known.picklist().contains(part));
            case COUNTRY_CODES -> parts(value).stream().allMatch(known.type()::isWrittenLike);
            case NUMBER, GEOLOCATION ->
                    known.type().isWrittenLike(value)
                            && (!FieldPurpose.isOfDegrees(known)
                                    || Math.abs(Double.parseDouble(value)) <= MOST_DEGREES);
            case CHECKBOX, DATE, LANGUAGE_CODE, COUNTRY_CODE, TEXT, LONG_TEXT, TEXT_LIST, LOOKUP ->
                    known.type().isWrittenLike(value);
        };
    }

    private static List<String> parts(String value) {
        return Arrays.stream(value.split(";", -1)).map(String::strip).toList();
    }

    /// Only four classes can be reduced at all; a reduced value has nothing left to find by.
    private static boolean isReduced(String value, FieldClass fieldClass) {
        Pattern form = REDUCED.get(fieldClass);
        return form != null && form.matcher(value).matches();
    }
}
