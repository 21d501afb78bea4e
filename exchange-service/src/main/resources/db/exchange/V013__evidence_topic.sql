-- Which topic the disclosure log was last seen to be written from: one of the same name that was
-- made anew has another id. One row.
create table evidence_topic (
    single   boolean     primary key default true check (single),
    topic_id text        not null,
    since    timestamptz not null default now()
);

grant select, insert, update on evidence_topic to ${app};
revoke delete, truncate on evidence_topic from ${app};
