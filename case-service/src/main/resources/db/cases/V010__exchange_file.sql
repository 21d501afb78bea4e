-- Threads with partners. What a message says is not here: drafts, authorisations and the inbox keep
-- it sealed.
CREATE TABLE exchange_file (
    id                 uuid        PRIMARY KEY,
    side               text        NOT NULL CHECK (side IN ('requester', 'answering')),
    unit               text        NOT NULL,
    partner_office     text        NOT NULL,
    partner_unit       text        NOT NULL,
    instrument_id      text        NOT NULL,
    instrument_version integer     NOT NULL,
    offence            text,
    case_file_id       uuid        REFERENCES case_file (id),
    opened_at          timestamptz NOT NULL
);
CREATE INDEX exchange_file_unit ON exchange_file (unit, id);

-- What is learned of a message is added, whatever order it is learned in; nothing is taken back.
CREATE TABLE exchange_message (
    message_id          uuid        PRIMARY KEY,
    exchange_file_id    uuid        NOT NULL REFERENCES exchange_file (id),
    position            bigint      GENERATED ALWAYS AS IDENTITY,
    kind                text        NOT NULL,
    direction           text        NOT NULL CHECK (direction IN ('sent', 'received')),
    digest              text        NOT NULL,
    items               text[]      NOT NULL,
    urgent              boolean     NOT NULL,
    seen_before         uuid[]      NOT NULL,
    at                  timestamptz NOT NULL,
    published_at        timestamptz,
    delivered_at        timestamptz,
    in_inbox_at         timestamptz,
    refused_at          timestamptz,
    refused_rule        text,
    refused_explanation text
);
CREATE INDEX exchange_message_thread ON exchange_message (exchange_file_id, position);

GRANT SELECT, INSERT ON exchange_file, exchange_message TO ${app};
GRANT UPDATE (offence, case_file_id) ON exchange_file TO ${app};
GRANT UPDATE (published_at, delivered_at, in_inbox_at, refused_at, refused_rule,
              refused_explanation) ON exchange_message TO ${app};
