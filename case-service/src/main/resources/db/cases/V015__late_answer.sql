-- An answer that came after our cancellation: closed to reading until somebody states a purpose that
-- still holds, or erases it. Never changed.
CREATE TABLE late_answer (
    message_id      uuid        NOT NULL REFERENCES inbox (message_id),
    decision        text        NOT NULL CHECK (decision IN ('kept', 'erased')),
    purpose         text,
    official_number text        NOT NULL,
    decided_at      timestamptz NOT NULL,
    PRIMARY KEY (message_id, decision),
    CHECK ((decision = 'kept') = (purpose IS NOT NULL))
);

GRANT SELECT, INSERT ON late_answer TO ${app};
REVOKE UPDATE, DELETE, TRUNCATE ON late_answer FROM ${app};

-- The one change that a row of the inbox may ever see, and only after somebody decided it.
CREATE FUNCTION erase_late_answer(erased uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT
AS $$
    UPDATE inbox SET content = ''
    WHERE message_id = erased
      AND EXISTS (SELECT FROM late_answer
                  WHERE late_answer.message_id = erased AND decision = 'erased')
$$;
REVOKE ALL ON FUNCTION erase_late_answer(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_late_answer(uuid) TO ${app};
