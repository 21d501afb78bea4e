package org.liaison.cases.withdrawal.postgres;

import java.util.List;
import java.util.UUID;
import org.liaison.cases.draft.RecipientAct;
import org.liaison.cases.inbox.Withdrawn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// Whether a message was withdrawn. Of several withdrawals the strictest counts, and one that
/// nobody decided closes it.
@Repository
class WithdrawnMessages implements Withdrawn {

    private final JdbcTemplate jdbc;

    WithdrawnMessages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public State of(UUID messageId) {
        List<State> states =
                jdbc.query(
                        "SELECT coalesce(act, '') FROM withdrawn_message WHERE message_id = ?",
                        (row, n) -> state(row.getString(1)),
                        messageId);
        for (State strictest : List.of(State.ERASED, State.CLOSED, State.RESTRICTED)) {
            if (states.contains(strictest)) {
                return strictest;
            }
        }
        return State.READABLE;
    }

    private static State state(String act) {
        return RecipientAct.of(act)
                .map(done ->
                        switch (done) {
                            case ERASED -> State.ERASED;
                            case RESTRICTED -> State.RESTRICTED;
                            case USED_IN_PROCEEDINGS, REFUSED -> State.READABLE;
                        })
                .orElse(State.CLOSED);
    }
}
