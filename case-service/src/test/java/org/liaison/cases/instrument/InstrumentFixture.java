package org.liaison.cases.instrument;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.liaison.policy.party.OfficeCode;
import org.liaison.policy.party.Party;
import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.PersonCategory;
import org.liaison.policy.subject.Treatment;
import org.liaison.policy.time.CountingRule;
import org.liaison.policy.time.LimitNature;
import org.liaison.policy.time.RequestUrgency;
import org.liaison.policy.time.TimeLimit;

/// A treaty between es and cn.
public final class InstrumentFixture {

    public static final InstrumentRef REF = InstrumentRef.of("es-cn-2026-thb", 1);
    public static final String ASSURANCE = "cn-2026-art-240";

    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

    private InstrumentFixture() {}

    /// Without an assurance.
    public static Instrument treaty() {
        return treaty(null, rows());
    }

    /// With the assurance that death is not asked for.
    public static Instrument treatyWithAssurance() {
        return treaty(
                new Assurance(
                        ASSURANCE,
                        AssuranceKind.NO_DEATH_PENALTY,
                        "Not used to request a death penalty.",
                        new OfficeCode("cn"),
                        Set.of(Offence.values()),
                        SINCE,
                        null),
                rows());
    }

    /// Gives a possible victim's name and telephone, as far as ceilings let it.
    public static Instrument treatyGivingVictimsContacts() {
        List<MatrixRow> rows = new ArrayList<>();
        for (FieldClass each : List.of(FieldClass.NAME, FieldClass.CONTACT, FieldClass.BIRTH)) {
            rows.add(row(PersonCategory.VICTIM_POSSIBLE, each, Treatment.DISCLOSE));
        }
        return treaty(null, rows);
    }

    /// Gives one class of one category and nothing else.
    public static Instrument treatyGiving(
            PersonCategory category, FieldClass fieldClass, Treatment treatment) {
        return treaty(null, List.of(row(category, fieldClass, treatment)));
    }

    /// Gives everything for everybody, as far as ceilings let it: the hardest case for a canary.
    public static Instrument generous() {
        List<MatrixRow> rows = new ArrayList<>();
        for (PersonCategory category : PersonCategory.values()) {
            for (FieldClass fieldClass : FieldClass.values()) {
                rows.add(
                        new MatrixRow(
                                Purpose.PREVENT_DETECT_INVESTIGATE,
                                category,
                                fieldClass,
                                switch (Math.floorMod(fieldClass.code().hashCode(), 4)) {
                                    case 0 -> Treatment.DISCLOSE;
                                    case 1 -> Treatment.REDUCE;
                                    case 2 -> Treatment.REFERENCE;
                                    default -> Treatment.WITHHOLD;
                                }));
            }
        }
        return treaty(null, rows);
    }

    private static Instrument treaty(@Nullable Assurance assurance, List<MatrixRow> rows) {
        return new Instrument(
                REF,
                Set.of(Party.of("es", "ES"), Party.of("cn", "CN")),
                Regime.TREATY,
                List.of(new StateChange(InstrumentState.IN_FORCE, SINCE)),
                new Validity(
                        ZoneId.of("Europe/Madrid"),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2030, 12, 31)),
                new TimeRules(
                        CountingRule.ELAPSED_TIME,
                        Set.of(
                                limit(RequestUrgency.URGENT_DIRECT, 8, TimeLimit.Unit.HOURS),
                                limit(RequestUrgency.URGENT_INDIRECT, 3, TimeLimit.Unit.DAYS),
                                limit(RequestUrgency.OTHER, 7, TimeLimit.Unit.DAYS))),
                Set.of(Purpose.PREVENT_DETECT_INVESTIGATE, Purpose.VICTIM_PROTECTION),
                Set.of(TransferGround.LED_37_1_A),
                Set.of(HandlingCode.H0, HandlingCode.H1),
                assurance == null ? List.of() : List.of(assurance),
                Set.of("en"),
                Matrix.of(rows),
                OnwardRule.WITH_PERMISSION,
                1);
    }

    private static TimeLimit limit(RequestUrgency urgency, int amount, TimeLimit.Unit unit) {
        return new TimeLimit(urgency, amount, unit, LimitNature.TARGET);
    }

    private static List<MatrixRow> rows() {
        List<MatrixRow> rows = new ArrayList<>();
        for (FieldClass each :
                List.of(
                        FieldClass.NAME,
                        FieldClass.ALIAS,
                        FieldClass.IDENTITY_NUMBER,
                        FieldClass.BIRTH,
                        FieldClass.DOCUMENT,
                        FieldClass.CONTACT,
                        FieldClass.ACCOUNT,
                        FieldClass.DEVICE_OR_HANDLE,
                        FieldClass.CODE,
                        FieldClass.OFFENCE)) {
            rows.add(row(PersonCategory.SUSPECT, each, Treatment.DISCLOSE));
        }
        rows.add(row(PersonCategory.VICTIM_POSSIBLE, FieldClass.NAME, Treatment.REFERENCE));
        rows.add(row(PersonCategory.VICTIM_POSSIBLE, FieldClass.BIRTH, Treatment.REDUCE));
        rows.add(row(PersonCategory.VICTIM_POSSIBLE, FieldClass.CODE, Treatment.DISCLOSE));
        return rows;
    }

    private static MatrixRow row(
            PersonCategory category, FieldClass fieldClass, Treatment treatment) {
        return new MatrixRow(Purpose.PREVENT_DETECT_INVESTIGATE, category, fieldClass, treatment);
    }
}
