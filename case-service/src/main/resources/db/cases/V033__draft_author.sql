-- Everybody who wrote, changed or submitted a draft, by the person behind the account. Nobody is
-- taken off: not when another rewrites it, not when it is given back or thrown away.
CREATE TABLE draft_author (
    id               bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    draft_id         uuid        NOT NULL,
    exchange_file_id uuid        NOT NULL REFERENCES exchange_file (id),
    official_number  text        NOT NULL,
    person_number    text        NOT NULL,
    act              text        NOT NULL CHECK (act IN ('wrote', 'submitted')),
    at               timestamptz NOT NULL
);
CREATE INDEX draft_author_thread ON draft_author (exchange_file_id, id);

GRANT SELECT, INSERT ON draft_author TO ${app};
REVOKE UPDATE, DELETE, TRUNCATE ON draft_author FROM ${app};

-- Drafts from before: only the last hand is known. One that was written once and never touched
-- again has no other; any other is not authorised, but thrown away and written anew.
INSERT INTO draft_author (draft_id, exchange_file_id, official_number, person_number, act, at)
    SELECT id, exchange_file_id, author_number, author_person, 'wrote', now() FROM draft;
ALTER TABLE draft ADD COLUMN authors_known boolean NOT NULL DEFAULT false;
UPDATE draft SET authors_known = true WHERE version = 1;
ALTER TABLE draft ALTER COLUMN authors_known SET DEFAULT true;

-- The draft that was authorised, so that its authors end with it, and what was signed about them.
ALTER TABLE authorisation
    ADD COLUMN draft_id          uuid,
    ADD COLUMN authors_statement bytea,
    ADD COLUMN authors_key_id    text,
    ADD COLUMN authors_signature bytea;
CREATE INDEX authorisation_draft ON authorisation (draft_id);

-- What one supervisor decided counts only while that person is no author; another may decide too.
-- Decisions from before name no person: they are taken anew.
ALTER TABLE finding_decision DROP CONSTRAINT finding_decision_pkey;
ALTER TABLE finding_decision
    ADD COLUMN decided_by_person text,
    ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ADD UNIQUE (exchange_file_id, finding_key, decided_by_person);
