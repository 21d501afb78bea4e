package org.liaison.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.policy.act.Assurance;
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
import org.liaison.policy.party.OfficeCode;
import org.liaison.policy.party.Party;
import org.liaison.policy.time.LimitNature;

/// One version of a signed document two or more offices exchange under. What it does not name is
/// withheld; what a ceiling forbids it cannot allow.
///
/// @param history the states it went through, in any order of writing
/// @param handlingCodes the codes the parties undertake to obey; others cannot travel under it
/// @param languages as BCP 47 tags
/// @param maximumPersonsWithoutLink how many persons one message may name without a stated link
///   between the purpose and the person
public record Instrument(
        InstrumentRef ref,
        Set<Party> parties,
        Regime regime,
        List<StateChange> history,
        Validity validity,
        TimeRules timeRules,
        Set<Purpose> purposes,
        Set<TransferGround> transferGrounds,
        Set<HandlingCode> handlingCodes,
        List<Assurance> assurances,
        Set<String> languages,
        Matrix matrix,
        OnwardRule onwardRule,
        int maximumPersonsWithoutLink) {
    public Instrument {
        parties = Set.copyOf(parties);
        history = history.stream().sorted(Comparator.comparing(StateChange::at)).toList();
        purposes = Set.copyOf(purposes);
        transferGrounds = Set.copyOf(transferGrounds);
        handlingCodes = Set.copyOf(handlingCodes);
        assurances = List.copyOf(assurances);
        languages = Set.copyOf(languages);
        require(parties.size() >= 2, "an instrument has at least two parties");
        require(
                parties.stream().map(Party::office).distinct().count() == parties.size(),
                "an instrument names each party once");
        require(!purposes.isEmpty(), "an instrument names at least one purpose");
        require(!languages.isEmpty(), "an instrument names at least one language");
        require(maximumPersonsWithoutLink >= 0, "the number of persons without link is 0 or more");
        requireGrounds(regime, transferGrounds);
        requireLimits(regime, timeRules);
        requirePurposes(purposes, matrix);
    }

    /// The same version with other states.
    public Instrument withHistory(List<StateChange> other) {
        return new Instrument(
                ref,
                parties,
                regime,
                other,
                validity,
                timeRules,
                purposes,
                transferGrounds,
                handlingCodes,
                assurances,
                languages,
                matrix,
                onwardRule,
                maximumPersonsWithoutLink);
    }

    private static void requireGrounds(Regime regime, Set<TransferGround> grounds) {
        require(
                grounds.isEmpty() != regime.allowsPersonalData(),
                "transfer grounds are needed wherever personal data may go, and nowhere else");
        for (TransferGround ground : grounds) {
            require(
                    ground.usableUnder(regime),
                    "ground " + ground.code() + " cannot be used under regime " + regime.code());
        }
    }

    private static void requireLimits(Regime regime, TimeRules timeRules) {
        require(
                regime.bindsInLaw()
                        || timeRules.limits().stream()
                                .noneMatch(limit -> limit.nature() == LimitNature.LIMIT),
                "a time under regime " + regime.code() + " is a target, not a limit");
    }

    private static void requirePurposes(Set<Purpose> purposes, Matrix matrix) {
        require(
                matrix.rows().stream().map(MatrixRow::purpose).allMatch(purposes::contains),
                "a matrix row is for a purpose the instrument does not cover");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /// The state at a moment. The end of validity is the 24:00 of its last day in the instrument's
    /// own zone; no state outlives it, and no state is in force before its first day.
    public InstrumentState stateAt(Instant at) {
        InstrumentState written = InstrumentState.NEGOTIATED;
        for (StateChange change : history) {
            if (!change.at().isAfter(at)) {
                written = change.state();
            }
        }
        return switch (written) {
            case NEGOTIATED, EXPIRED -> written;
            case SIGNED, SUSPENDED -> validity.hasEnded(at) ? InstrumentState.EXPIRED : written;
            case IN_FORCE -> {
                if (validity.hasEnded(at)) {
                    yield InstrumentState.EXPIRED;
                }
                yield validity.hasBegun(at) ? InstrumentState.IN_FORCE : InstrumentState.SIGNED;
            }
        };
    }

    /// The party of an office, or `null` when that office is no party.
    public @Nullable Party party(OfficeCode office) {
        return parties.stream()
                .filter(party -> party.office().equals(office))
                .findFirst()
                .orElse(null);
    }
}
