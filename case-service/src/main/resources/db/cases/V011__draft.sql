-- Drafts: form, bytes and preview are sealed with the office key, because a draft holds personal
-- data at rest.
CREATE TABLE draft (
    id               uuid        PRIMARY KEY,
    exchange_file_id uuid        NOT NULL UNIQUE REFERENCES exchange_file (id),
    version          integer     NOT NULL,
    unit             text        NOT NULL,
    author_number    text        NOT NULL,
    author_person    text        NOT NULL,
    form             bytea       NOT NULL,
    returned_because bytea,
    content          bytea,
    preview          bytea,
    submitted_at     timestamptz,
    CHECK ((content IS NULL) = (preview IS NULL) AND (content IS NULL) = (submitted_at IS NULL))
);
CREATE INDEX draft_waiting ON draft (unit, id) WHERE submitted_at IS NOT NULL;

CREATE TABLE finding_decision (
    exchange_file_id uuid        NOT NULL REFERENCES exchange_file (id),
    finding_key      text        NOT NULL,
    reason           bytea       NOT NULL,
    decided_by       text        NOT NULL,
    decided_at       timestamptz NOT NULL,
    PRIMARY KEY (exchange_file_id, finding_key)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON draft TO ${app};
GRANT SELECT, INSERT ON finding_decision TO ${app};
REVOKE UPDATE, DELETE, TRUNCATE ON finding_decision FROM ${app};
