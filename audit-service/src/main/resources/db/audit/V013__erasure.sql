-- What was erased at home and, with it, the salts of openings of disclosure files here.
create table erasure_followed (
    erasure_id text        primary key,
    salts      integer     not null,
    at         timestamptz not null
);

-- Persons, or threads with everybody in them, by a hash of the opaque key: nothing makes a new salt
-- for them.
create table forgotten_person (
    key_hash bytea       primary key check (length(key_hash) = 32),
    at       timestamptz not null default now()
);

grant select, insert on erasure_followed, forgotten_person to ${app};
revoke update, delete, truncate on erasure_followed, forgotten_person from ${app};
