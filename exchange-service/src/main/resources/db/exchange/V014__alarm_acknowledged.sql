-- An alarm that somebody acted on leaves the front. What it told may happen again, and is a new
-- alarm then; while one is open it is kept once.
alter table channel_alarm
    drop constraint channel_alarm_pkey,
    add column id bigint generated always as identity primary key;
create index channel_alarm_about on channel_alarm (channel, code, sequence);

create table channel_alarm_acknowledged (
    alarm           bigint      primary key references channel_alarm (id),
    official_number text        not null,
    reason          text        not null,
    at              timestamptz not null
);

grant select, insert on channel_alarm_acknowledged to ${app};
revoke update, delete, truncate on channel_alarm_acknowledged from ${app};
