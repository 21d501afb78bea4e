-- What somebody gave as a reason: a file or task, or that it could not wait.
alter table access_entry add column justification_kind text not null default 'STATED';
alter table access_entry alter column justification_kind drop default;
create index access_by_broken_glass on access_entry (at, leaf_index)
    where justification_kind = 'BREAK_GLASS';
