-- Who had a dead letter judged again and who asked for a person: access log and outbox are the kit's
-- tables (service-kit, db/kit/outbox.sql).
create table outbox (
    id         bigint generated always as identity primary key,
    topic      text        not null,
    record_key bytea,
    value      bytea       not null,
    created_at timestamptz not null default now()
);

create table access_log (
    position   bigint      primary key check (position >= 0),
    entry_id   uuid        not null unique,
    hash       bytea       not null check (length(hash) = 32),
    entry      bytea       not null,
    created_at timestamptz not null default now()
);

create table access_relay (
    one      boolean primary key default true check (one),
    position bigint  not null
);
insert into access_relay (position) values (-1);

grant select, insert, delete on outbox to ${app};
grant select, insert on access_log to ${app};
revoke update, delete, truncate on access_log from ${app};
grant select, update on access_relay to ${app};

-- Persons erased at home, by a hash of their opaque key: a record that is read again after that
-- makes no new salt for them.
create table forgotten_person (
    key_hash bytea       primary key check (length(key_hash) = 32),
    at       timestamptz not null default now()
);

grant select, insert on forgotten_person to ${app};
