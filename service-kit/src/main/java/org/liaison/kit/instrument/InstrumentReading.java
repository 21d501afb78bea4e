package org.liaison.kit.instrument;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liaison.policy.Instrument;
import org.liaison.policy.act.Assurance;
import org.liaison.policy.instrument.AssuranceKind;
import org.liaison.policy.instrument.InstrumentRef;
import org.liaison.policy.instrument.InstrumentState;
import org.liaison.policy.instrument.Matrix;
import org.liaison.policy.instrument.MatrixRow;
import org.liaison.policy.instrument.OnwardRule;
import org.liaison.policy.instrument.Purpose;
import org.liaison.policy.instrument.Regime;
import org.liaison.policy.instrument.StateChange;
import org.liaison.policy.instrument.TimeRules;
import org.liaison.policy.instrument.TransferGround;
import org.liaison.policy.instrument.Validity;
import org.liaison.policy.message.HandlingCode;
import org.liaison.policy.offence.Offence;
import org.liaison.policy.party.CountryCode;
import org.liaison.policy.party.OfficeCode;
import org.liaison.policy.party.Party;
import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.PersonCategory;
import org.liaison.policy.subject.Treatment;
import org.liaison.policy.time.CountingRule;
import org.liaison.policy.time.LimitNature;
import org.liaison.policy.time.RequestUrgency;
import org.liaison.policy.time.TimeLimit;
import tools.jackson.databind.JsonNode;

/// The fields of a document as an instrument; each missing or wrong one is named.
final class InstrumentReading {

    private InstrumentReading() {}

    static Instrument instrument(JsonNode document) {
        return new Instrument(
                InstrumentRef.of(text(document, "id"), number(document, "version")),
                set(document, "parties", InstrumentReading::party),
                Regime.of(text(document, "regime")),
                list(document, "states", InstrumentReading::state),
                new Validity(
                        timed("zone", () -> ZoneId.of(text(document, "zone"))),
                        timed("from", () -> LocalDate.parse(text(document, "from"))),
                        optional(document, "until", LocalDate::parse)),
                new TimeRules(
                        CountingRule.of(text(document, "countingRule")),
                        set(document, "limits", InstrumentReading::limit)),
                codes(document, "purposes", Purpose::of),
                codes(document, "transferGrounds", TransferGround::of),
                codes(document, "handlingCodes", HandlingCode::of),
                list(document, "assurances", InstrumentReading::assurance),
                codes(document, "languages", Function.identity()),
                Matrix.of(list(document, "matrix", InstrumentReading::row)),
                OnwardRule.of(text(document, "onward")),
                number(document, "maxPersonsWithoutLink"));
    }

    private static Party party(JsonNode node) {
        return new Party(
                new OfficeCode(text(node, "office")), optional(node, "country", CountryCode::of));
    }

    private static StateChange state(JsonNode node) {
        return new StateChange(InstrumentState.of(text(node, "state")), instant(node, "at"));
    }

    private static TimeLimit limit(JsonNode node) {
        return new TimeLimit(
                RequestUrgency.of(text(node, "urgency")),
                number(node, "amount"),
                TimeLimit.Unit.of(text(node, "unit")),
                LimitNature.of(text(node, "nature")));
    }

    private static Assurance assurance(JsonNode node) {
        return new Assurance(
                text(node, "id"),
                AssuranceKind.of(text(node, "kind")),
                text(node, "text"),
                new OfficeCode(text(node, "givenBy")),
                codes(node, "offences", Offence::of),
                instant(node, "from"),
                optional(node, "until", Instant::parse));
    }

    private static MatrixRow row(JsonNode node) {
        return new MatrixRow(
                Purpose.of(text(node, "purpose")),
                PersonCategory.of(text(node, "category")),
                FieldClass.of(text(node, "class")),
                Treatment.of(text(node, "treatment")));
    }

    private static <T> Set<T> codes(JsonNode node, String field, Function<String, T> of) {
        return set(
                node,
                field,
                item -> {
                    if (!item.isString()) {
                        throw new UnreadableInstrument(field + " must hold texts");
                    }
                    return of.apply(item.stringValue());
                });
    }

    private static <T> Set<T> set(JsonNode node, String field, Function<JsonNode, T> of) {
        List<T> items = list(node, field, of);
        Set<T> set = new LinkedHashSet<>(items);
        if (set.size() != items.size()) {
            throw new UnreadableInstrument(field + " names one thing twice");
        }
        return set;
    }

    private static <T> List<T> list(JsonNode node, String field, Function<JsonNode, T> of) {
        JsonNode array = node.path(field);
        if (!array.isArray()) {
            throw new UnreadableInstrument(field + " must be a list");
        }
        List<T> items = new ArrayList<>();
        for (JsonNode item : array) {
            items.add(of.apply(item));
        }
        return items;
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isString()) {
            throw new UnreadableInstrument(field + " must be a text");
        }
        return value.stringValue();
    }

    private static int number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isInt()) {
            throw new UnreadableInstrument(field + " must be a whole number");
        }
        return value.intValue();
    }

    private static Instant instant(JsonNode node, String field) {
        return timed(field, () -> Instant.parse(text(node, field)));
    }

    private static <T> @Nullable T optional(
            JsonNode node, String field, Function<String, T> parse) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return timed(field, () -> parse.apply(text(node, field)));
    }

    private static <T> T timed(String field, java.util.function.Supplier<T> parse) {
        try {
            return parse.get();
        } catch (DateTimeException wrong) {
            throw new UnreadableInstrument(field + " must be a day, time or zone");
        }
    }
}
