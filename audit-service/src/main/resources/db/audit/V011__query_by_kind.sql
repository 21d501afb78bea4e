-- Refusals are rare among a million lines: looking for them must not read all the others.
create index disclosure_by_kind on disclosure_entry (kind, leaf_index);
create index access_by_kind on access_entry (kind, leaf_index);
