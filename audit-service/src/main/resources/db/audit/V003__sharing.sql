-- Checkpoints of the disclosure log for partners, at an even pace (docs/adr/0015-cosigning.md).
create table beat (
    size bigint primary key,
    at   timestamptz not null,
    note text not null
);

-- The signature lines that partners gave for them.
create table cosignature (
    size    bigint not null references beat,
    partner text not null,
    at      timestamptz not null,
    line    text not null,
    primary key (size, partner)
);

-- How far this office cosigned a partner's log: only grows.
create table partner_log (
    partner text primary key,
    size    bigint not null
);

create function partner_log_only_grows() returns trigger language plpgsql as $$
begin
    if new.size <= old.size or new.partner <> old.partner then
        raise exception 'what was cosigned is not taken back';
    end if;
    return new;
end
$$;
create trigger partner_log_only_grows before update on partner_log
    for each row execute function partner_log_only_grows();

-- Every checkpoint of a partner's log that this office cosigned.
create table partner_checkpoint (
    partner text not null references partner_log,
    size    bigint not null,
    at      timestamptz not null,
    note    text not null,
    primary key (partner, size)
);

-- Proofs of the entries that partners made about messages to this office.
create table partner_proof (
    partner    text not null,
    message_id text not null,
    leaf_index bigint not null,
    file       text not null,
    primary key (partner, message_id)
);

-- What was not cosigned: the evidence against whoever signed it.
create table partner_refused (
    partner text not null,
    digest  bytea not null,
    at      timestamptz not null,
    code    text not null,
    growth  bytea not null,
    primary key (partner, digest)
);

grant select, insert on beat, cosignature, partner_checkpoint, partner_proof, partner_refused
    to ${app};
revoke update, delete, truncate
    on beat, cosignature, partner_checkpoint, partner_proof, partner_refused from ${app};
grant select, insert, update on partner_log to ${app};
revoke delete, truncate on partner_log from ${app};
