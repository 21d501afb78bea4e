package org.liaison.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liaison.kit.commitment.PersonCommitments;
import org.liaison.kit.outbox.KitDatabase;
import org.liaison.kit.security.Caller;
import org.liaison.kit.security.Role;
import org.liaison.schemas.audit.AccessKind;
import org.springframework.jdbc.core.JdbcTemplate;

/// Who looks at a person learns whether the evidence of it has left the service (situation T19).
class EvidenceThatIsPendingIT {

    private static final Caller OFFICER =
            new Caller("ES-4711", "person-1", Set.of(Role.OFFICER), "ucrif", Instant.EPOCH);

    private final KitDatabase database = KitDatabase.fresh();
    private final AccessLog log =
            new AccessLog(
                    "case-service",
                    database.jdbc(),
                    new PersonCommitments(database.jdbc()),
                    UUID::randomUUID,
                    Clock.systemUTC(),
                    () -> {});
    private final Looks looks = new Looks();
    private final AccessPublication publication = new AccessPublication(looks);

    @Test
    void waitsForARelayThatWorks() {
        looks.relayAfterEach = true;

        assertThat(publication.hasLeft(append())).isTrue();
    }

    @Test
    void letsNobodyWaitInAnOutage() {
        // given
        assertThat(publication.hasLeft(append())).isFalse();
        looks.count = 0;
        // when
        boolean left = publication.hasLeft(append());
        // then
        assertThat(left).isFalse();
        assertThat(looks.count).isEqualTo(1);
    }

    @Test
    void waitsAgainOnceTheOutageIsOver() {
        // given
        assertThat(publication.hasLeft(append())).isFalse();
        relay();
        // when
        looks.relayAfterEach = true;
        // then
        assertThat(publication.hasLeft(append())).isTrue();
    }

    private UUID append() {
        return Objects.requireNonNull(
                database.transaction()
                        .execute(status ->
                                log.append(
                                        AccessKind.CONSULTATION,
                                        OFFICER,
                                        "task-1",
                                        "case-1",
                                        List.of())));
    }

    private void relay() {
        database.jdbc()
                .update(
                        "update access_relay set position = (select max(position) from access_log)");
        publication.moved();
    }

    /// Counts the looks at the tables, and lets the relay work between two of them.
    private final class Looks extends JdbcTemplate {

        private int count;
        private boolean relayAfterEach;

        private Looks() {
            super(database.source());
        }

        @Override
        public <T> @Nullable T queryForObject(
                String sql, Class<T> type, @Nullable Object @Nullable ... args) {
            T seen = super.queryForObject(sql, type, args);
            count++;
            if (relayAfterEach) {
                relay();
            }
            return seen;
        }
    }
}
