package org.liaison.cases.preview;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.Treatment;

/// Estimates whether a partner, who has registers, can tell who a person is. An estimate: the
/// officer decides, and it errs towards yes.
final class IdentifiabilityEstimate {

    /// One of these, as it is, leads to one person in some register.
    private static final Set<FieldClass> ALONE =
            EnumSet.of(
                    FieldClass.NAME,
                    FieldClass.IDENTITY_NUMBER,
                    FieldClass.DOCUMENT,
                    FieldClass.PHOTO,
                    FieldClass.BIOMETRIC,
                    FieldClass.GENETIC,
                    FieldClass.CONTACT,
                    FieldClass.DEVICE_OR_HANDLE,
                    FieldClass.ACCOUNT,
                    FieldClass.VEHICLE,
                    FieldClass.ADDRESS);

    /// One of these, as it is, narrows to a few.
    private static final Set<FieldClass> NARROWING =
            EnumSet.of(FieldClass.ALIAS, FieldClass.LOCATION, FieldClass.BIRTH);

    /// Three or more of anything that says something of her may single her out.
    private static final int MANY = 3;

    private IdentifiabilityEstimate() {}

    static List<PreviewedRow> estimated(List<PreviewedRow> entities) {
        return entities.stream()
                .map(entity ->
                        entity.personKey() == null
                                ? entity
                                : entity.with(of(entity.personKey(), entities)))
                .toList();
    }

    private static Identifiable of(String personKey, List<PreviewedRow> entities) {
        List<PreviewedField> told =
                entities.stream()
                        .filter(entity -> personKey.equals(entity.personKey()))
                        .flatMap(entity -> entity.fields().stream())
                        .filter(PreviewedField::leaves)
                        .filter(field -> field.treatment() != Treatment.REFERENCE)
                        .toList();
        List<PreviewedField> alone = asItIs(told, ALONE);
        if (!alone.isEmpty()) {
            return new Identifiable(
                    Identifiable.Degree.YES, names(alone.stream()) + " leads to one person");
        }
        List<PreviewedField> narrowing = asItIs(told, NARROWING);
        if (!narrowing.isEmpty()) {
            return new Identifiable(
                    Identifiable.Degree.PROBABLY,
                    names(told.stream()) + " together leave few persons");
        }
        if (told.size() >= MANY) {
            return new Identifiable(
                    Identifiable.Degree.PROBABLY,
                    names(told.stream()) + " together may single the person out");
        }
        return new Identifiable(
                Identifiable.Degree.NO, "Nothing that leaves tells who the person is.");
    }

    private static List<PreviewedField> asItIs(List<PreviewedField> told, Set<FieldClass> of) {
        return told.stream()
                .filter(field -> field.treatment() == Treatment.DISCLOSE)
                .filter(field -> of.contains(field.fieldClass()))
                .toList();
    }

    private static String names(Stream<PreviewedField> fields) {
        return fields.map(PreviewedField::field).distinct().collect(Collectors.joining(" + "));
    }
}
