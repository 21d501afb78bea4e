package org.liaison.exchange.guard;

import static org.liaison.exchange.guard.RefusedByGuard.unless;

import java.util.List;
import java.util.Set;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.schemas.exchange.WithdrawalActBody;
import org.liaison.schemas.exchange.WithdrawalBody;

/// Withdrawals and their acts hold codes and ids alone: there is no text in which a fact could
/// leave.
final class WithdrawalForm {

    static final Set<String> GROUNDS = Set.of("unlawful", "inaccurate", "erased-at-origin");
    static final Set<String> WANTED = Set.of("erase", "restrict");
    private static final Set<String> GONE = Set.of("erased", "restricted");
    private static final Set<String> KEPT = Set.of("used-in-proceedings", "refused");
    private static final Set<String> REASONS =
            Set.of("evidence-in-proceedings", "vital-interests", "legal-duty");
    private static final int MOST = 200;

    private WithdrawalForm() {}

    static MessageKind withdrawal(WithdrawalBody withdrawal) {
        List<String> ids = withdrawal.getMessageIds();
        unless(
                !ids.isEmpty()
                        && ids.size() <= MOST
                        && ids.stream().distinct().count() == ids.size()
                        && ids.stream().allMatch(InboundForm::isId)
                        && GROUNDS.contains(withdrawal.getGround())
                        && WANTED.contains(withdrawal.getWanted()),
                GuardRule.UNKNOWN_CODE);
        return MessageKind.WITHDRAWAL;
    }

    /// Whoever keeps says why, whoever does not has nothing to say.
    static MessageKind act(WithdrawalActBody act) {
        boolean gone = GONE.contains(act.getAct()) && act.getKeptBecause().isEmpty();
        boolean kept = KEPT.contains(act.getAct()) && REASONS.contains(act.getKeptBecause());
        unless(gone || kept, GuardRule.UNKNOWN_CODE);
        return MessageKind.WITHDRAWAL_ACT;
    }

    static boolean isAct(String act) {
        return GONE.contains(act) || KEPT.contains(act);
    }

    static boolean isReason(String reason) {
        return reason.isEmpty() || REASONS.contains(reason);
    }
}
