-- Every signed document of an instrument that counted here, for every process of the service and
-- every start: what was suspended is not in force again because a file went. Never changed; each
-- process verifies the signatures anew.
create table instrument_kept (
    id            bigint      generated always as identity primary key,
    instrument_id text        not null,
    version       integer     not null,
    states        integer     not null,
    record        bytea       not null,
    at            timestamptz not null default now(),
    unique (instrument_id, version, states)
);

grant select, insert on instrument_kept to ${app};
revoke update, delete, truncate on instrument_kept from ${app};
