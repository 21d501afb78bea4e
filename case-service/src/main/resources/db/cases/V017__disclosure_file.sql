-- What was authorised, sealed to the office's audit key (ADR 0017): this service cannot open it
-- again. From now on it keeps no other copy of bytes, preview and reasons.
CREATE TABLE disclosure_file (
    message_id uuid        PRIMARY KEY,
    sealed     bytea       NOT NULL,
    sealed_at  timestamptz NOT NULL
);

-- Filled by earlier versions only.
ALTER TABLE authorisation DROP CONSTRAINT authorisation_check;
ALTER TABLE authorisation
    ALTER COLUMN content DROP NOT NULL,
    ALTER COLUMN preview DROP NOT NULL;

GRANT SELECT, INSERT ON disclosure_file TO ${app};
REVOKE UPDATE, DELETE, TRUNCATE ON disclosure_file FROM ${app};
