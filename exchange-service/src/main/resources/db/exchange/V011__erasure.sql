-- What was erased at home and is not taken away here yet: first sealed records on topics, then salts.
create table erasure_pending (
    erasure_id      text        primary key,
    erased_at       timestamptz not null,
    official_number text        not null,
    threads         text[]      not null,
    person_keys     text[]      not null
);

grant select, insert, delete on erasure_pending to ${app};
