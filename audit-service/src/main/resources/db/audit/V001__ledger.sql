-- One row per log: the fence. Moved in the transaction that appends.
create table log_position (
    log         text primary key,
    next_offset bigint not null,
    next_index  bigint not null
);
insert into log_position values ('disclosures', 0, 0), ('access', 0, 0);

create table disclosure_entry (
    leaf_index         bigint primary key,
    topic_offset       bigint not null unique,
    entry_id           text not null unique,
    leaf               bytea not null,
    kind               text not null,
    at                 timestamptz not null,
    message_id         text not null,
    message_kind       text not null,
    exchange_file_id   text not null,
    content_digest     text not null,
    origin_office      text not null,
    origin_unit        text not null,
    recipient_office   text not null,
    recipient_unit     text not null,
    drafter            text not null,
    authoriser         text not null,
    role               text not null,
    justification      text not null,
    instrument_id      text not null,
    instrument_version integer not null,
    purpose            text not null,
    transfer_ground    text not null,
    assurance_ids      text not null,
    rule               text not null,
    internal_ground    text not null,
    classes            text not null,
    commitments        text not null
);
create index disclosure_by_file on disclosure_entry (exchange_file_id, leaf_index);
create index disclosure_by_time on disclosure_entry (at, leaf_index);
create index disclosure_by_origin on disclosure_entry (origin_office, origin_unit, leaf_index);
create index disclosure_by_recipient
    on disclosure_entry (recipient_office, recipient_unit, leaf_index);
create index disclosure_by_drafter on disclosure_entry (drafter, leaf_index);
create index disclosure_by_authoriser on disclosure_entry (authoriser, leaf_index);

create table access_entry (
    leaf_index      bigint primary key,
    topic_offset    bigint not null unique,
    entry_id        text not null unique,
    leaf            bytea not null,
    service         text not null,
    position        bigint not null,
    previous_hash   text not null,
    hash            text not null,
    kind            text not null,
    at              timestamptz not null,
    official_number text not null,
    role            text not null,
    justification   text not null,
    subject         text not null,
    commitments     text not null
);
create index access_by_time on access_entry (at, leaf_index);
create index access_by_officer on access_entry (official_number, leaf_index);
create index access_by_subject on access_entry (subject, leaf_index);

-- The last row seen of each service's chain.
create table access_chain (
    service  text primary key,
    position bigint not null,
    hash     text not null
);

create table undeliverable (
    log          text not null,
    topic_offset bigint not null,
    reason       text not null,
    value        bytea not null,
    primary key (log, topic_offset)
);

create table audit_alarm (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    log          text not null,
    code         text not null,
    topic_offset bigint not null,
    subject      text not null
);

grant select, insert on disclosure_entry, access_entry, undeliverable, audit_alarm to ${app};
revoke update, delete, truncate
    on disclosure_entry, access_entry, undeliverable, audit_alarm from ${app};
grant select, update on log_position to ${app};
grant select, insert, update on access_chain to ${app};
