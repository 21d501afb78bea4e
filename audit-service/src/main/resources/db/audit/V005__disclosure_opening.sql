-- Who asked to open a disclosure file, who agreed, and that it was shown; never what it says.
create table disclosure_opening (
    id         uuid primary key,
    message_id text not null,
    reason     text not null
);

-- A step is taken once.
create table disclosure_opening_step (
    opening_id      uuid        not null references disclosure_opening (id),
    step            text        not null check (step in ('requested', 'confirmed', 'shown')),
    official_number text        not null,
    person_number   text        not null,
    at              timestamptz not null,
    primary key (opening_id, step)
);

create index disclosure_by_message on disclosure_entry (message_id);

grant select, insert on disclosure_opening, disclosure_opening_step to ${app};
revoke update, delete, truncate on disclosure_opening, disclosure_opening_step from ${app};

-- What auditors look at is on record like any consultation: outbox, access log and person
-- commitments are the kit's tables (service-kit, db/kit/outbox.sql).
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
