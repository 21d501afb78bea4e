package org.liaison.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

/// Invented instruments, changed one clause at a time.
final class InstrumentFixture {
    static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    static final Instant BEFORE = Instant.parse("2025-11-01T00:00:00Z");

    private static final Matrix EVERYTHING_DISCLOSED = everything();

    private final String id;
    private int version = 1;
    private Set<Party> parties = Set.of(Party.of("es", "ES"), Party.of("cn", "CN"));
    private Regime regime = Regime.TREATY;
    private List<StateChange> history =
            List.of(
                    new StateChange(InstrumentState.SIGNED, BEFORE),
                    new StateChange(InstrumentState.IN_FORCE, BEFORE.plusSeconds(60)));
    private Validity validity =
            new Validity(MADRID, LocalDate.of(2026, 1, 1), LocalDate.of(2030, 12, 31));
    private TimeRules timeRules =
            new TimeRules(
                    CountingRule.ELAPSED_TIME,
                    Set.of(
                            new TimeLimit(
                                    RequestUrgency.OTHER,
                                    7,
                                    TimeLimit.Unit.DAYS,
                                    LimitNature.TARGET)));
    private Set<TransferGround> grounds = Set.of(TransferGround.LED_37_1_A);
    private List<Assurance> assurances = List.of();
    private Matrix matrix = everythingDisclosed();
    private int maximumPersonsWithoutLink;

    private InstrumentFixture(String id) {
        this.id = id;
    }

    /// A treaty between Spain and China, in force, whose matrix allows everything: what is held
    /// back under it is held back by a ceiling.
    static InstrumentFixture treatyThatAllowsEverything() {
        return new InstrumentFixture("es-cn-2026-thb");
    }

    static InstrumentFixture strategicOnly() {
        InstrumentFixture fixture =
                new InstrumentFixture("europol-cn-strategic")
                        .between(Party.of("europol", "EU"), Party.of("cn", "CN"));
        fixture.regime = Regime.STRATEGIC_ONLY;
        fixture.grounds = Set.of();
        return fixture;
    }

    InstrumentFixture between(Party... offices) {
        parties = Set.of(offices);
        return this;
    }

    InstrumentFixture version(int number) {
        version = number;
        return this;
    }

    InstrumentFixture regime(Regime other, TransferGround... usable) {
        regime = other;
        grounds = Set.of(usable);
        return this;
    }

    InstrumentFixture history(StateChange... changes) {
        history = List.of(changes);
        return this;
    }

    InstrumentFixture valid(ZoneId zone, String firstDay, @Nullable String lastDay) {
        validity =
                new Validity(
                        zone,
                        LocalDate.parse(firstDay),
                        lastDay == null ? null : LocalDate.parse(lastDay));
        return this;
    }

    InstrumentFixture timeRules(TimeRules rules) {
        timeRules = rules;
        return this;
    }

    InstrumentFixture assurances(Assurance... standing) {
        assurances = List.of(standing);
        return this;
    }

    InstrumentFixture matrix(Matrix other) {
        matrix = other;
        return this;
    }

    InstrumentFixture maximumPersonsWithoutLink(int maximum) {
        maximumPersonsWithoutLink = maximum;
        return this;
    }

    Instrument build() {
        return new Instrument(
                InstrumentRef.of(id, version),
                parties,
                regime,
                history,
                validity,
                timeRules,
                EnumSet.allOf(Purpose.class),
                grounds,
                Set.of(HandlingCode.H0, HandlingCode.H1, HandlingCode.H2),
                assurances,
                Set.of("en", "es", "zh"),
                matrix,
                OnwardRule.WITH_PERMISSION,
                maximumPersonsWithoutLink);
    }

    static Matrix everythingDisclosed() {
        return EVERYTHING_DISCLOSED;
    }

    private static Matrix everything() {
        List<MatrixRow> rows = new ArrayList<>();
        for (Purpose purpose : Purpose.values()) {
            for (PersonCategory category : PersonCategory.values()) {
                for (FieldClass fieldClass : FieldClass.values()) {
                    rows.add(new MatrixRow(purpose, category, fieldClass, Treatment.DISCLOSE));
                }
            }
        }
        return Matrix.of(rows);
    }

    static Assurance againstDeath(String office, @Nullable Instant until, Offence... offences) {
        return new Assurance(
                "assurance-1",
                AssuranceKind.NO_DEATH_PENALTY,
                "not used to request, hand down or carry out a death penalty",
                new OfficeCode(office),
                Set.of(offences),
                BEFORE,
                until);
    }
}
