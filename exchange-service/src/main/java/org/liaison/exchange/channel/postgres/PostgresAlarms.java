package org.liaison.exchange.channel.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import org.liaison.exchange.channel.AlarmCode;
import org.liaison.exchange.channel.Alarms;
import org.liaison.exchange.channel.ChannelAlarm;
import org.liaison.exchange.channel.KeptAlarm;
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
            select distinct on (n.channel, n.code, n.sequence) n.channel, n.code, n.sequence, n.at
            from unnest(?::text[], ?::text[], ?::bigint[], ?::timestamptz[])
                as n (channel, code, sequence, at)
            where not exists (select from channel_alarm a
                where a.channel = n.channel and a.code = n.code and a.sequence = n.sequence
                    and not exists (select from channel_alarm_acknowledged k where k.alarm = a.id))
            """;

    static final String WAITING =
            """
            select id, channel, code, sequence, at from channel_alarm a
            where not exists (select from channel_alarm_acknowledged k where k.alarm = a.id)
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
    public List<KeptAlarm> newest(String channel, int limit) {
        return jdbc.query(
                WAITING + "and channel = ? order by at desc, sequence desc limit ?",
                (row, number) -> alarm(row),
                channel,
                limit);
    }

    static KeptAlarm alarm(ResultSet row) throws SQLException {
        return new KeptAlarm(
                row.getLong(1),
                row.getString(2),
                AlarmCode.valueOf(row.getString(3)),
                row.getLong(4),
                row.getTimestamp(5).toInstant());
    }
}
