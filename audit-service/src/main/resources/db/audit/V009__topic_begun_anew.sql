-- After a declared gap a topic begins anew at offset 0. Entries are once by their ids; offsets still
-- ascend between two gaps, which fsck checks.
alter table disclosure_entry drop constraint disclosure_entry_topic_offset_key;
alter table access_entry drop constraint access_entry_topic_offset_key;
