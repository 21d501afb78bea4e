-- Every message once, under its id; its content sealed with the office key.
CREATE TABLE inbox (
    message_id         uuid        PRIMARY KEY,
    position           bigint      GENERATED ALWAYS AS IDENTITY,
    exchange_file_id   uuid        NOT NULL,
    kind               text        NOT NULL,
    sender_office      text        NOT NULL,
    sender_unit        text        NOT NULL,
    unit               text        NOT NULL,
    content_digest     bytea       NOT NULL CHECK (length(content_digest) = 32),
    content            bytea       NOT NULL,
    received_at        timestamptz NOT NULL,
    committed_at       timestamptz NOT NULL
);
CREATE INDEX inbox_unit ON inbox (unit, position);

-- The same id with another digest.
CREATE TABLE inbox_alarm (
    id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    message_id     uuid        NOT NULL,
    known_digest   bytea       NOT NULL,
    other_digest   bytea       NOT NULL,
    at             timestamptz NOT NULL
);

GRANT SELECT, INSERT ON inbox, inbox_alarm TO ${app};
REVOKE UPDATE, DELETE, TRUNCATE ON inbox, inbox_alarm FROM ${app};
