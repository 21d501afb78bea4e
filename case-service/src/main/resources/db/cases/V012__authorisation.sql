-- What was authorised: exactly the bytes, the preview they were made from, and who signed for them.
CREATE TABLE authorisation (
    authorisation_id uuid        PRIMARY KEY,
    message_id       uuid        NOT NULL UNIQUE,
    exchange_file_id uuid        NOT NULL REFERENCES exchange_file (id),
    digest           text        NOT NULL,
    content          bytea       NOT NULL,
    preview          bytea       NOT NULL,
    statement        bytea       NOT NULL,
    key_id           text        NOT NULL,
    signature        bytea       NOT NULL,
    internal_ground  text,
    authorised_at    timestamptz NOT NULL
);

GRANT SELECT, INSERT ON authorisation TO ${app};
REVOKE UPDATE, DELETE, TRUNCATE ON authorisation FROM ${app};
