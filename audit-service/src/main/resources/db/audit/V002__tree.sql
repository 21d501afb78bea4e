-- The Merkle tree over each log, integrated in the transaction that appends (docs/disclosure-log.md).
alter table log_position add column tree_size bigint not null default 0;

-- Hashes do not compress. A tile is replaced only by a wider one that begins with it.
create table log_tile (
    log        text not null,
    level      integer not null,
    tile_index bigint not null,
    hashes     bytea not null,
    primary key (log, level, tile_index),
    check (octet_length(hashes) % 32 = 0 and octet_length(hashes) between 32 and 8192)
);
alter table log_tile alter column hashes set storage external;

create function tile_only_grows() returns trigger language plpgsql as $$
begin
    if substring(new.hashes from 1 for octet_length(old.hashes)) <> old.hashes
        or (new.log, new.level, new.tile_index) <> (old.log, old.level, old.tile_index) then
        raise exception 'a tile only grows';
    end if;
    return new;
end
$$;
create trigger tile_only_grows before update on log_tile
    for each row execute function tile_only_grows();

-- Every checkpoint ever signed.
create table log_checkpoint (
    log  text not null,
    size bigint not null,
    at   timestamptz not null,
    note text not null,
    primary key (log, size)
);

grant select, insert, update on log_tile to ${app};
revoke delete, truncate on log_tile from ${app};
grant select, insert on log_checkpoint to ${app};
revoke update, delete, truncate on log_checkpoint from ${app};
