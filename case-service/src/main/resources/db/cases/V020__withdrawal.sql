-- What we withdrew, once for each thread of a case that goes.
CREATE TABLE withdrawal_sent (
    message_id       uuid        PRIMARY KEY,
    case_file_id     uuid        NOT NULL REFERENCES erasure (case_file_id),
    exchange_file_id uuid        NOT NULL REFERENCES exchange_file (id),
    ground           text        NOT NULL,
    wanted           text        NOT NULL,
    drafter          text        NOT NULL,
    authoriser       text        NOT NULL,
    at               timestamptz NOT NULL,
    UNIQUE (case_file_id, exchange_file_id)
);

-- What partners withdrew, a row for each message it names.
CREATE TABLE withdrawal_received (
    message_id       uuid        NOT NULL,
    withdrawn        uuid        NOT NULL,
    exchange_file_id uuid        NOT NULL REFERENCES exchange_file (id),
    sender_office    text        NOT NULL,
    sender_unit      text        NOT NULL,
    unit             text        NOT NULL,
    ground           text        NOT NULL,
    wanted           text        NOT NULL,
    received_at      timestamptz NOT NULL,
    PRIMARY KEY (message_id, withdrawn)
);
CREATE INDEX withdrawal_received_withdrawn ON withdrawal_received (withdrawn);
CREATE INDEX withdrawal_received_unit ON withdrawal_received (unit, received_at);

-- What an officer here stated about one; the last counts until it is sent.
CREATE TABLE withdrawal_act_stated (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    withdrawal      uuid        NOT NULL,
    act             text        NOT NULL
        CHECK (act IN ('erased', 'restricted', 'used-in-proceedings', 'refused')),
    kept_because    text        NOT NULL,
    official_number text        NOT NULL,
    person_number   text        NOT NULL,
    at              timestamptz NOT NULL
);
CREATE INDEX withdrawal_act_stated_of ON withdrawal_act_stated (withdrawal, id);

-- A second person said yes, and the sender is told.
CREATE TABLE withdrawal_act_sent (
    withdrawal uuid        PRIMARY KEY,
    stated_id  bigint      NOT NULL REFERENCES withdrawal_act_stated (id),
    message_id uuid        NOT NULL,
    authoriser text        NOT NULL,
    at         timestamptz NOT NULL
);

GRANT SELECT, INSERT ON withdrawal_sent, withdrawal_received, withdrawal_act_stated,
    withdrawal_act_sent TO ${app};
REVOKE UPDATE, DELETE, TRUNCATE ON withdrawal_sent, withdrawal_received, withdrawal_act_stated,
    withdrawal_act_sent FROM ${app};

-- What a partner may withdraw: what it sent itself, in the same thread.
CREATE VIEW withdrawn_message AS
    SELECT i.message_id, r.message_id AS withdrawal, a.act
    FROM withdrawal_received r
    JOIN inbox i ON i.message_id = r.withdrawn
        AND i.sender_office = r.sender_office AND i.exchange_file_id = r.exchange_file_id
    LEFT JOIN withdrawal_act_sent s ON s.withdrawal = r.message_id
    LEFT JOIN withdrawal_act_stated a ON a.id = s.stated_id;
GRANT SELECT ON withdrawn_message TO ${app};

-- The content of what was withdrawn goes only after two persons said so.
CREATE FUNCTION erase_withdrawn(erased uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT
AS $$
    UPDATE inbox SET content = ''
    WHERE message_id IN (SELECT message_id FROM withdrawn_message
                         WHERE withdrawal = erased AND act = 'erased')
$$;
REVOKE ALL ON FUNCTION erase_withdrawn(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_withdrawn(uuid) TO ${app};
