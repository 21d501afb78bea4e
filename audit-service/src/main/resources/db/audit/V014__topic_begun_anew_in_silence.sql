-- A topic that begins anew hands out offsets that were had before: a log stands still until its gap
-- is declared. Why is a stable code; null while it goes on.
alter table log_position add column stopped text;

-- Another record may come at an offset where one could not be read before.
alter table undeliverable
    add column digest bytea generated always as (sha256(value)) stored,
    drop constraint undeliverable_pkey,
    add primary key (log, topic_offset, digest);
