package org.liaison.exchange.channel.postgres;

import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import org.liaison.exchange.channel.AlarmCode;
import org.liaison.exchange.channel.Alarms;
import org.liaison.exchange.channel.ChannelAlarm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Alarms in the table `channel_alarm`, one statement for a poll.
@Component
class PostgresAlarms implements Alarms {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresAlarms.class);

    private static final String KEEP =
            """
            insert into channel_alarm (channel, code, sequence, at)
            select * from unnest(?::text[], ?::text[], ?::bigint[], ?::timestamptz[])
            on conflict (channel, code, sequence) do nothing
            """;

    private final JdbcTemplate jdbc;

    PostgresAlarms(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(List<ChannelAlarm> alarms) {
        int kept =
                jdbc.update(
                        KEEP,
                        alarms.stream().map(ChannelAlarm::channel).toArray(String[]::new),
                        alarms.stream().map(alarm -> alarm.code().name()).toArray(String[]::new),
                        alarms.stream().map(ChannelAlarm::sequence).toArray(Long[]::new),
                        alarms.stream()
                                .map(alarm -> Timestamp.from(alarm.at()))
                                .toArray(Timestamp[]::new));
        if (kept > 0) {
            ChannelAlarm first = alarms.getFirst();
            LOG.warn(
                    "alarms={} channel={} code={} sequence={}",
                    kept,
                    first.channel(),
                    first.code().code(),
                    first.sequence());
        }
    }

    @Override
    public boolean kept(String channel, Set<AlarmCode> codes, long sequence) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        """
                        select exists (select from channel_alarm
                        where channel = ? and code = any(?::text[]) and sequence = ?)
                        """,
                        Boolean.class,
                        channel,
                        codes.stream().map(AlarmCode::name).toArray(String[]::new),
                        sequence));
    }

    @Override
    public List<ChannelAlarm> newest(String channel, int limit) {
        return jdbc.query(
                """
                select channel, code, sequence, at from channel_alarm
                where channel = ? order by at desc, sequence desc limit ?
                """,
                (row, number) ->
                        new ChannelAlarm(
                                row.getString(1),
                                AlarmCode.valueOf(row.getString(2)),
                                row.getLong(3),
                                row.getTimestamp(4).toInstant()),
                channel,
                limit);
    }
}
