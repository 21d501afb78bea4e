package org.liaison.log.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaison.log.trust.ContinuingATrustListTest.assertFault;
import static org.liaison.log.trust.InventedOffice.START;
import static org.liaison.log.trust.InventedOffice.YEAR;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.log.tree.Hash;

/// A signature is valid if the trust list at that leaf's position held its key.
class JudgingAKeyTest {

    private static final Instant REVOKED = START.plusSeconds(3600);

    private final InventedOffice es = InventedOffice.es();
    private final String message = es.key(KeyUsage.MESSAGE, 1).id();
    private final TrustList first = es.first();
    private final TrustList second =
            es.after(
                    first,
                    es.keys(),
                    List.of(new Revocation(message, REVOKED, Revocation.Reason.COMPROMISED)));

    @Test
    void holdsForItsUsageAndItsTimeAlone() throws Distrusted {
        assertThat(first.require(KeyUsage.MESSAGE, message, START).id()).isEqualTo(message);
        assertFault(TrustFault.WRONG_USAGE, () -> first.require(KeyUsage.RECEIPT, message, START));
        assertFault(
                TrustFault.UNKNOWN_KEY,
                () -> first.require(KeyUsage.MESSAGE, "0123456789abcdef", START));
        assertFault(
                TrustFault.LIST_NOT_YET_VALID,
                () -> first.require(KeyUsage.MESSAGE, message, START.minusSeconds(1)));
        assertFault(
                TrustFault.LIST_EXPIRED,
                () -> first.require(KeyUsage.MESSAGE, message, START.plus(YEAR)));
        TrustList early =
                es.list(
                        1,
                        null,
                        START,
                        List.of(es.key(KeyUsage.MESSAGE, 3, REVOKED, START.plus(YEAR))),
                        List.of());
        assertFault(
                TrustFault.KEY_NOT_YET_VALID,
                () -> early.require(KeyUsage.MESSAGE, es.key(KeyUsage.MESSAGE, 3).id(), START));
    }

    @Test
    void holdsUntilItWasRevoked() throws Distrusted {
        Instant inForce = second.from();

        assertFault(
                TrustFault.KEY_REVOKED, () -> second.require(KeyUsage.MESSAGE, message, inForce));
        assertThat(second.holding(KeyUsage.MESSAGE, inForce)).isEmpty();
    }

    @Test
    void isJudgedByTheListInForceAtTheLeaf() throws Distrusted {
        // given
        TrustHistory history = es.history().accept(es.signed(second));
        TrustTimeline timeline =
                TrustTimeline.of(history, Map.of(3L, first.digest(), 40L, second.digest()));
        Instant later = second.from();
        // then
        assertThat(timeline.at(3)).contains(first);
        assertThat(timeline.at(39)).contains(first);
        assertThat(timeline.at(40)).contains(second);
        assertThat(timeline.require(39, KeyUsage.MESSAGE, message, later).id()).isEqualTo(message);
        assertFault(
                TrustFault.KEY_REVOKED,
                () -> timeline.require(40, KeyUsage.MESSAGE, message, later));
        assertFault(
                TrustFault.NO_LIST_IN_FORCE,
                () -> timeline.require(2, KeyUsage.MESSAGE, message, later));
    }

    @Test
    void isNotJudgedByALogThatGoesBackOrNamesAStranger() throws Distrusted {
        // given
        TrustHistory history = es.history().accept(es.signed(second));
        // then
        assertFault(
                TrustFault.TRUST_ROLLBACK,
                () -> TrustTimeline.of(history, Map.of(3L, second.digest(), 40L, first.digest())));
        assertFault(
                TrustFault.NO_LIST_IN_FORCE,
                () -> TrustTimeline.of(history, Map.of(3L, Hash.EMPTY_TREE)));
    }
}
