package org.liaison.cases.preview;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.casefile.Particulars;
import org.liaison.cases.casefile.PersonOnFile;
import org.liaison.policy.FieldRuling;
import org.liaison.policy.PolicyDecision;
import org.liaison.policy.PolicyRule;
import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.Minor;
import org.liaison.policy.subject.PersonCategory;
import org.liaison.policy.subject.Treatment;
import org.liaison.sanitiser.FieldTreatment;
import org.liaison.sanitiser.FieldValue;
import org.liaison.sanitiser.TreatedField;
import org.liaison.schemas.CatalogueField;

/// Treats each selected field as policy ruled.
public final class TreatRows {

    private static final String CITIZENSHIP = "prs_Citizenship";

    /// Where a place may be reduced to: the region if the case has one, else the country.
    private static final Map<String, List<String>> COARSER =
            Map.of(
                    "prs_", List.of("prs_MailingState", "prs_MailingCountry"),
                    "org_", List.of("org_ShippingState", "org_ShippingCountry"),
                    "hte_", List.of("hte_State", "hte_Country"));

    private final FieldTreatment treatment;

    public TreatRows(FieldTreatment treatment) {
        this.treatment = treatment;
    }

    List<PreviewedRow> treat(List<SelectedRow> rows, PolicyDecision decision) {
        return switch (decision) {
            case PolicyDecision.Permitted permitted -> {
                Iterator<FieldRuling> rulings = permitted.rulings().iterator();
                yield rows.stream().map(row -> entity(row, rulings)).toList();
            }
            case PolicyDecision.Refused refused ->
                    rows.stream().map(row -> withheld(row, refused.rule())).toList();
        };
    }

    private PreviewedRow entity(SelectedRow row, Iterator<FieldRuling> rulings) {
        List<PreviewedField> fields = new ArrayList<>();
        for (CatalogueField field : row.fields()) {
            fields.add(field(row, field, rulings.next()));
        }
        return entity(row, fields);
    }

    private PreviewedField field(SelectedRow row, CatalogueField field, FieldRuling ruling) {
        if (!ruling.field().equals(field.name())) {
            throw new IllegalStateException("A ruling does not answer the question in its place");
        }
        if (ruling.treatment() == Treatment.WITHHOLD) {
            return withheld(field, ruling.rule());
        }
        TreatedField treated = treatment.treat(value(row, field), ruling.treatment());
        return new PreviewedField(
                field.name(),
                ruling.fieldClass(),
                switch (treated) {
                    case TreatedField.Disclosed _ -> Treatment.DISCLOSE;
                    case TreatedField.Reduced _ -> Treatment.REDUCE;
                    case TreatedField.Referenced _ -> Treatment.REFERENCE;
                    case TreatedField.Withheld _ -> Treatment.WITHHOLD;
                },
                treated.outgoing(),
                ruling.overrules() ? ruling.rule().code() : treated.reasonCode(),
                ruling.overrules()
                        ? ruling.rule().shownToUncleared().whatIsWrong()
                                + " "
                                + treated.explanation()
                        : treated.explanation());
    }

    private static FieldValue value(SelectedRow row, CatalogueField field) {
        return new FieldValue(
                FieldClass.of(field.fieldClass()),
                row.row().value(field.name()).orElse(""),
                row.personRef() == null ? row.ref() : row.personRef(),
                coarser(row.row(), field.name()),
                row.subject().minor().treatedAsChild());
    }

    /// What the partner is told of the person; a thing has none.
    private static Set<PersonCategory> categories(SelectedRow row) {
        if (row.person() != null) {
            return Subjects.categories(row.person());
        }
        return row.subject().person() ? row.subject().categories() : Set.of();
    }

    private static @Nullable String coarser(Particulars row, String field) {
        for (String column : COARSER.getOrDefault(field.substring(0, 4), List.of())) {
            if (row.value(column).isPresent()) {
                return row.value(column).get();
            }
        }
        return null;
    }

    private static PreviewedRow withheld(SelectedRow row, PolicyRule rule) {
        return entity(row, row.fields().stream().map(field -> withheld(field, rule)).toList());
    }

    private static PreviewedField withheld(CatalogueField field, PolicyRule rule) {
        PolicyRule shown = rule.shownToUncleared();
        return new PreviewedField(
                field.name(),
                FieldClass.of(field.fieldClass()),
                Treatment.WITHHOLD,
                null,
                shown.code(),
                shown.whatIsWrong());
    }

    private static PreviewedRow entity(SelectedRow row, List<PreviewedField> fields) {
        PersonOnFile person = row.person();
        boolean citizenship =
                fields.stream()
                        .anyMatch(each ->
                                each.field().equals(CITIZENSHIP)
                                        && each.treatment() == Treatment.DISCLOSE);
        return new PreviewedRow(
                row.ref(),
                row.row().kind().code(),
                row.row().ref(),
                row.personRef(),
                person == null ? null : person.key().toString(),
                categories(row),
                person == null ? Minor.UNKNOWN : Minor.of(person.minor()),
                person != null && citizenship ? Subjects.citizenships(person) : List.of(),
                Identifiable.notAPerson(),
                fields);
    }
}
