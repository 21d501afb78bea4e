package org.liaison.exchange.backlog.postgres;

import java.util.Optional;
import org.liaison.exchange.backlog.KnownTopic;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The table `evidence_topic`.
@Component
class PostgresKnownTopic implements KnownTopic {

    private final JdbcTemplate jdbc;

    PostgresKnownTopic(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> id() {
        return jdbc.queryForList("select topic_id from evidence_topic", String.class).stream()
                .findFirst();
    }

    @Override
    public void keep(String topicId) {
        jdbc.update(
                """
                insert into evidence_topic (topic_id) values (?)
                on conflict (single) do update set topic_id = excluded.topic_id, since = now()
                where evidence_topic.topic_id <> excluded.topic_id
                """,
                topicId);
    }
}
