package org.liaison.exchange.channel.postgres;

import java.util.List;
import java.util.Optional;
import org.liaison.exchange.channel.AcknowledgedAlarm;
import org.liaison.exchange.channel.AlarmDesk;
import org.liaison.exchange.channel.KeptAlarm;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The table `channel_alarm_acknowledged`.
@Component
class PostgresAlarmDesk implements AlarmDesk {

    private final JdbcTemplate jdbc;

    PostgresAlarmDesk(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<KeptAlarm> waiting(long id) {
        return jdbc
                .query(
                        PostgresAlarms.WAITING + "and id = ?",
                        (row, number) -> PostgresAlarms.alarm(row),
                        id)
                .stream()
                .findFirst();
    }

    @Override
    public void acknowledge(long id, String by, String reason) {
        jdbc.update(
                """
                insert into channel_alarm_acknowledged (alarm, official_number, reason, at)
                values (?, ?, ?, now()) on conflict (alarm) do nothing
                """,
                id,
                by,
                reason);
    }

    @Override
    public List<AcknowledgedAlarm> acknowledged(int limit) {
        return jdbc.query(
                """
                select a.id, a.channel, a.code, a.sequence, a.at, k.official_number, k.reason, k.at
                from channel_alarm_acknowledged k join channel_alarm a on a.id = k.alarm
                order by k.at desc, a.id desc limit ?
                """,
                (row, number) ->
                        new AcknowledgedAlarm(
                                PostgresAlarms.alarm(row),
                                row.getString(6),
                                row.getString(7),
                                row.getTimestamp(8).toInstant()),
                limit);
    }
}
