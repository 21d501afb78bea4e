-- Who typed what a recipient did (told by another way): that person does not erase. Null for what
-- came as a signed message; official_number has the partner's office then.
ALTER TABLE erasure_act ADD COLUMN typed_by_person text;

-- How recipients are to be told that a case goes, in the words of one person; another sends it.
CREATE TABLE withdrawal_proposed (
    id               bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_file_id     uuid        NOT NULL REFERENCES erasure (case_file_id),
    ground           text        NOT NULL,
    wanted           text        NOT NULL,
    proposer         text        NOT NULL,
    proposer_person  text        NOT NULL,
    at               timestamptz NOT NULL
);
CREATE INDEX withdrawal_proposed_case ON withdrawal_proposed (case_file_id, id);

GRANT SELECT, INSERT ON withdrawal_proposed TO ${app};
REVOKE UPDATE, DELETE, TRUNCATE ON withdrawal_proposed FROM ${app};
