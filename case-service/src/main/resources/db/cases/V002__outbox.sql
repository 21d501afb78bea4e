-- Outbox, access log and person commitments: the kit's tables (service-kit, db/kit/outbox.sql).
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

create table person_commitment (
    entry_id   uuid  not null,
    person_key text  not null,
    salt       bytea not null check (length(salt) = 32),
    commitment bytea not null check (length(commitment) = 32),
    primary key (entry_id, person_key)
);
create index person_commitment_person on person_commitment (person_key);

grant select, insert, delete on outbox to ${app};
grant select, insert on access_log to ${app};
revoke update, delete, truncate on access_log from ${app};
grant select, update on access_relay to ${app};
grant select, insert, update, delete on person_commitment to ${app};
