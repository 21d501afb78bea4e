-- What the guard refused, by SHA-256 of the authorisation's id: it does not leave later either,
-- whoever hands it in again. Rows go when the authorisation is too old to leave anyway.
create table refused_authorisation (
    id_hash     bytea       primary key,
    rule        text        not null,
    explanation text        not null,
    at          timestamptz not null
);
create index refused_authorisation_at on refused_authorisation (at);

grant select, insert, delete on refused_authorisation to ${app};
