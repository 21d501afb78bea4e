-- What was wrong with a channel, once for each message it was about. Never changed.
CREATE TABLE channel_alarm (
    channel  text        NOT NULL,
    code     text        NOT NULL,
    sequence bigint      NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (channel, code, sequence)
);
CREATE INDEX channel_alarm_newest ON channel_alarm (channel, at DESC);

GRANT SELECT, INSERT ON channel_alarm TO ${app};
REVOKE UPDATE, DELETE, TRUNCATE ON channel_alarm FROM ${app};
