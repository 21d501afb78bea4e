package org.liaison.log.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContinuingATrustListTest {

    private static final List<KeyUsage> USAGES = List.of(KeyUsage.values());

    private final InventedOffice es = InventedOffice.es();
    private final TrustList first = es.first();

    @Test
    void acceptsTheNextVersionAndTheSameOneAgain() throws Distrusted {
        // given
        SignedTrustList next = es.signed(es.after(first, es.keys(), List.of()));
        // when
        TrustHistory history = es.history().accept(next).accept(next);
        // then
        assertThat(history.newest().version()).isEqualTo(2);
        assertThat(TrustHistory.parse(history.encode(), es.rootKey()).versions())
                .isEqualTo(history.versions());
    }

    @Test
    void refusesToGoBack() throws Distrusted {
        // given
        TrustHistory old = es.history();
        TrustHistory grown = old.accept(es.signed(es.after(first, es.keys(), List.of())));
        // then
        assertFault(TrustFault.TRUST_ROLLBACK, () -> grown.accept(es.signed(first)));
        assertFault(TrustFault.TRUST_ROLLBACK, () -> grown.acceptAll(old));
        assertThat(old.acceptAll(grown).newest().version()).isEqualTo(2);
    }

    @Test
    void refusesTwoListsOfOneVersion() {
        TrustList other =
                es.list(1, null, InventedOffice.START.plusSeconds(1), es.keys(), List.of());

        assertFault(TrustFault.TRUST_FORK, () -> es.history().accept(es.signed(other)));
    }

    @Test
    void refusesToSkipAVersion() {
        TrustList second = es.after(first, es.keys(), List.of());
        TrustList third = es.after(second, es.keys(), List.of());

        assertFault(TrustFault.VERSION_GAP, () -> es.history().accept(es.signed(third)));
        assertFault(
                TrustFault.VERSION_GAP,
                () -> TrustHistory.beginning(es.signed(second), es.rootKey()));
    }

    @Test
    void refusesAVersionThatContinuesAnother() {
        TrustList stranger =
                es.list(1, null, InventedOffice.START.plusSeconds(9), es.keys(), List.of());

        assertNextFault(TrustFault.WRONG_PREVIOUS, es.after(stranger, es.keys(), List.of()));
    }

    @Test
    void refusesAnotherOffice() {
        InventedOffice cn = new InventedOffice("cn", es.pair());

        assertNextFault(TrustFault.WRONG_OFFICE, cn.after(first, es.keys(), List.of()));
    }

    @Test
    void refusesTimeThatRunsBackwards() {
        TrustList earlier =
                es.list(
                        2,
                        first.digest(),
                        InventedOffice.START.minusSeconds(1),
                        es.keys(),
                        List.of());

        assertNextFault(TrustFault.TIME_BACKWARDS, earlier);
    }

    @Test
    void refusesToDropAKeyThatStillHolds() {
        List<OperationalKey> fewer = es.keys().subList(1, es.keys().size());

        assertNextFault(TrustFault.KEY_DROPPED, es.after(first, fewer, List.of()));
    }

    @Test
    void letsAKeyGoWhoseTimeIsOver() throws Distrusted {
        // given
        TrustList later =
                es.list(
                        2,
                        first.digest(),
                        InventedOffice.START.plus(InventedOffice.YEAR),
                        List.of(es.key(KeyUsage.MESSAGE, 2)),
                        List.of());
        // then
        assertThat(es.history().accept(es.signed(later)).newest().keys()).hasSize(1);
    }

    @Test
    void refusesToLetAKeyHoldForLonger() {
        List<OperationalKey> keys = new ArrayList<>(es.keys());
        OperationalKey message = es.key(KeyUsage.MESSAGE, 1);
        keys.remove(message);
        keys.add(
                es.key(
                        KeyUsage.MESSAGE,
                        1,
                        message.notBefore(),
                        message.notAfter().plusSeconds(1)));

        assertNextFault(TrustFault.KEY_CHANGED, es.after(first, keys, List.of()));
    }

    @Test
    void refusesToTakeARevocationBack() throws Distrusted {
        // given
        String id = es.key(KeyUsage.MESSAGE, 1).id();
        Revocation revoked =
                new Revocation(id, InventedOffice.START, Revocation.Reason.COMPROMISED);
        TrustList second = es.after(first, es.keys(), List.of(revoked));
        TrustHistory history = es.history().accept(es.signed(second));
        Revocation softer = new Revocation(id, InventedOffice.START, Revocation.Reason.CEASED);
        // then
        assertFault(
                TrustFault.REVOCATION_UNDONE,
                () -> history.accept(es.signed(es.after(second, es.keys(), List.of()))));
        assertFault(
                TrustFault.REVOCATION_UNDONE,
                () -> history.accept(es.signed(es.after(second, es.keys(), List.of(softer)))));
    }

    /// Whatever an office does to its keys, at each moment each usage has a key that holds, the old
    /// key holds to the end of the overlap and not after it, and no earlier history is accepted.
    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_122, 77, 4_096, 5})
    void rotatesWithOverlapForEver(long seed) throws Distrusted {
        Random random = new Random(seed);
        TrustHistory history = es.history();
        Duration overlap = Duration.ofDays(30);
        for (int number = 2; number < 12; number++) {
            // given
            KeyUsage usage = USAGES.get(random.nextInt(USAGES.size()));
            TrustList before = history.newest();
            Instant now = before.from().plus(Duration.ofDays(1 + random.nextInt(20)));
            OperationalKey old = before.holding(usage, now).getFirst();
            Instant end = now.plus(overlap);
            List<OperationalKey> keys = new ArrayList<>();
            for (OperationalKey key : before.keys()) {
                keys.add(key.equals(old) ? key.endingBy(end) : key);
            }
            keys.add(es.key(usage, number, now, now.plus(InventedOffice.YEAR)));
            // when
            TrustHistory grown =
                    history.accept(
                            es.signed(
                                    es.list(
                                            before.version() + 1,
                                            before.digest(),
                                            now,
                                            keys,
                                            before.revocations())));
            // then
            TrustList list = grown.newest();
            assertThat(list.holding(usage, now)).hasSizeGreaterThan(1);
            assertThat(list.holding(usage, now).getFirst().notBefore()).isEqualTo(now);
            Instant lastMoment = old.endingBy(end).notAfter().minusSeconds(1);
            assertThat(list.require(usage, old.id(), lastMoment).id()).isEqualTo(old.id());
            assertFault(
                    TrustFault.KEY_EXPIRED,
                    () -> list.require(usage, old.id(), lastMoment.plusSeconds(1)));
            TrustHistory rolledBack = history;
            assertFault(TrustFault.TRUST_ROLLBACK, () -> grown.acceptAll(rolledBack));
            history = grown;
        }
    }

    private void assertNextFault(TrustFault fault, TrustList next) {
        assertFault(fault, () -> es.history().accept(es.signed(next)));
    }

    static void assertFault(
            TrustFault fault, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Distrusted.class, found -> assertThat(found.fault()).isEqualTo(fault));
    }
}
