package org.liaison.kit.instrument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liaison.policy.Instrument;
import org.liaison.policy.act.Assurance;
import org.liaison.policy.closedlist.Coded;
import org.liaison.policy.instrument.Matrix;
import org.liaison.policy.instrument.MatrixRow;
import org.liaison.policy.instrument.StateChange;
import org.liaison.policy.party.Party;
import org.liaison.policy.time.TimeLimit;

/// An instrument as maps and lists in canonical order.
final class InstrumentWriting {

    private InstrumentWriting() {}

    static Map<String, @Nullable Object> fields(Instrument instrument) {
        Map<String, @Nullable Object> fields = new TreeMap<>();
        fields.put("assurances", assurances(instrument.assurances()));
        fields.put("countingRule", instrument.timeRules().countingRule().code());
        fields.put("from", instrument.validity().firstDay().toString());
        fields.put("handlingCodes", codes(instrument.handlingCodes()));
        fields.put("id", instrument.ref().id().value());
        fields.put("languages", instrument.languages().stream().sorted().toList());
        fields.put("limits", limits(instrument.timeRules().limits()));
        fields.put("matrix", matrix(instrument.matrix()));
        fields.put("maxPersonsWithoutLink", instrument.maximumPersonsWithoutLink());
        fields.put("onward", instrument.onwardRule().code());
        fields.put("parties", parties(instrument.parties()));
        fields.put("purposes", codes(instrument.purposes()));
        fields.put("regime", instrument.regime().code());
        fields.put("states", states(instrument.history()));
        fields.put("transferGrounds", codes(instrument.transferGrounds()));
        fields.put("until", text(instrument.validity().lastDay()));
        fields.put("version", instrument.ref().version());
        fields.put("zone", instrument.validity().zone().getId());
        return fields;
    }

    private static List<Map<String, @Nullable Object>> assurances(List<Assurance> assurances) {
        List<Map<String, @Nullable Object>> written = new ArrayList<>();
        for (Assurance assurance :
                assurances.stream().sorted(Comparator.comparing(Assurance::id)).toList()) {
            Map<String, @Nullable Object> fields = new TreeMap<>();
            fields.put("from", assurance.from().toString());
            fields.put("givenBy", assurance.givenBy().value());
            fields.put("id", assurance.id());
            fields.put("kind", assurance.kind().code());
            fields.put("offences", codes(assurance.offences()));
            fields.put("text", assurance.text());
            fields.put("until", text(assurance.until()));
            written.add(fields);
        }
        return written;
    }

    private static List<Map<String, Object>> limits(Collection<TimeLimit> limits) {
        return limits.stream()
                .sorted(Comparator.comparing(limit -> limit.urgency().code()))
                .map(limit ->
                        Map.<String, Object>of(
                                "urgency", limit.urgency().code(),
                                "amount", limit.amount(),
                                "unit", limit.unit().code(),
                                "nature", limit.nature().code()))
                .toList();
    }

    private static List<Map<String, Object>> matrix(Matrix matrix) {
        return matrix.rows().stream()
                .sorted(
                        Comparator.comparing((MatrixRow row) -> row.purpose().code())
                                .thenComparing(row -> row.category().code())
                                .thenComparing(row -> row.fieldClass().code()))
                .map(row ->
                        Map.<String, Object>of(
                                "purpose", row.purpose().code(),
                                "category", row.category().code(),
                                "class", row.fieldClass().code(),
                                "treatment", row.treatment().code()))
                .toList();
    }

    private static List<Map<String, @Nullable Object>> parties(Collection<Party> parties) {
        List<Map<String, @Nullable Object>> written = new ArrayList<>();
        for (Party party :
                parties.stream().sorted(Comparator.comparing(p -> p.office().value())).toList()) {
            Map<String, @Nullable Object> fields = new TreeMap<>();
            fields.put("office", party.office().value());
            fields.put(
                    "country",
                    party.country() == null
                            ? null
                            : party.country().value().toUpperCase(Locale.ROOT));
            written.add(fields);
        }
        return written;
    }

    private static List<Map<String, Object>> states(List<StateChange> history) {
        return history.stream()
                .map(change ->
                        Map.<String, Object>of(
                                "state", change.state().code(),
                                "at", change.at().toString()))
                .toList();
    }

    private static List<String> codes(Collection<? extends Coded> coded) {
        return coded.stream().map(Coded::code).sorted().toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
