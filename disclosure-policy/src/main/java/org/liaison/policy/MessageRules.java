package org.liaison.policy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaison.policy.MessageRule.Finding;
import org.liaison.policy.act.AuthorityDecision;
import org.liaison.policy.act.DecisionKind;
import org.liaison.policy.instrument.InstrumentState;
import org.liaison.policy.instrument.TransferGround;
import org.liaison.policy.subject.PersonLink;
import org.liaison.policy.subject.Subject;
import org.liaison.policy.subject.Treatment;

/// The conditions on a message as a whole, in the order in which they are told.
final class MessageRules {
    private MessageRules() {}

    static List<MessageRule> standard() {
        return List.of(
                MessageRules::inForce,
                MessageRules::kindCarriesPersonalData,
                MessageRules::purposeCovered,
                MessageRules::groundCovered,
                MessageRules::handlingCodesCovered,
                new OnwardSharing(),
                MessageRules::personsAreLinked);
    }

    static Finding inForce(Situation situation) {
        InstrumentState state = situation.instrument().stateAt(situation.at());
        return Finding.brokenIf(
                state != InstrumentState.IN_FORCE
                        && !situation.question().kind().passesWhenInstrumentNotInForce(),
                PolicyRule.INSTRUMENT_NOT_IN_FORCE);
    }

    static Finding kindCarriesPersonalData(Situation situation) {
        return Finding.brokenIf(
                !situation.question().kind().carriesPersonalData() && leavesPersonalData(situation),
                PolicyRule.KIND_WITHOUT_PERSONAL_DATA);
    }

    static Finding purposeCovered(Situation situation) {
        return Finding.brokenIf(
                !situation.instrument().purposes().contains(situation.question().purpose()),
                PolicyRule.PURPOSE_NOT_COVERED);
    }

    /// Without personal data there is no transfer in the sense of chapter V, so nothing to ground.
    static Finding groundCovered(Situation situation) {
        TransferGround ground = situation.question().transferGround();
        if (!situation.instrument().regime().allowsPersonalData()
                || !situation.question().kind().carriesPersonalData()) {
            return Finding.KEPT;
        }
        return Finding.brokenIf(
                ground == null || !situation.instrument().transferGrounds().contains(ground),
                PolicyRule.TRANSFER_GROUND_NOT_COVERED);
    }

    static Finding handlingCodesCovered(Situation situation) {
        return Finding.brokenIf(
                !situation
                        .instrument()
                        .handlingCodes()
                        .containsAll(situation.question().handlingCodes()),
                PolicyRule.HANDLING_CODE_NOT_COVERED);
    }

    static Finding personsAreLinked(Situation situation) {
        Set<String> unlinked =
                situation.question().fields().stream()
                        .map(FieldToJudge::subject)
                        .filter(subject -> subject.link() == PersonLink.MISSING)
                        .map(Subject::ref)
                        .collect(Collectors.toSet());
        if (unlinked.size() <= situation.instrument().maximumPersonsWithoutLink()) {
            return Finding.KEPT;
        }
        return situation.acts().authorityDecisions().stream()
                .filter(decision -> coversAll(decision, unlinked, situation))
                .findFirst()
                .map(decision -> Finding.keptBy(decision.id()))
                .orElseGet(() -> Finding.broken(PolicyRule.PERSONS_WITHOUT_LINK));
    }

    private static boolean coversAll(
            AuthorityDecision decision, Set<String> subjects, Situation situation) {
        return subjects.stream()
                .allMatch(subject ->
                        decision.covers(
                                DecisionKind.MORE_PERSONS_THAN_LINKED,
                                situation.recipient().office(),
                                subject,
                                situation.at()));
    }

    private static boolean leavesPersonalData(Situation situation) {
        return situation.question().fields().stream()
                .anyMatch(field -> field.personal() && field.proposed() != Treatment.WITHHOLD);
    }
}
