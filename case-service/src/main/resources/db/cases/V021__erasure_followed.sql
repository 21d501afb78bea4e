-- Who else kept something of what was erased, and took it away. An erasure is done when all did.
CREATE TABLE erasure_followed (
    erasure_id uuid        NOT NULL,
    service    text        NOT NULL CHECK (service IN ('audit-service', 'exchange-service')),
    salts      integer     NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (erasure_id, service)
);
GRANT SELECT, INSERT ON erasure_followed TO ${app};
REVOKE UPDATE, DELETE, TRUNCATE ON erasure_followed FROM ${app};

-- Obeying a withdrawal: its content goes, and once nothing of its thread that names somebody is
-- left here, the salts of who is known only by the partner's references. Returns that thread.
DROP FUNCTION erase_withdrawn(uuid);
CREATE FUNCTION erase_withdrawn(erased uuid) RETURNS SETOF uuid
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
AS $$
DECLARE
    silent CONSTANT text[] := ARRAY ['withdrawal', 'withdrawal-act', 'acknowledgement', 'reminder',
        'cancellation', 'refusal'];
    thread uuid;
BEGIN
    UPDATE inbox SET content = ''
    WHERE message_id IN (SELECT message_id FROM withdrawn_message
                         WHERE withdrawal = erased AND act = 'erased');
    FOR thread IN
        SELECT DISTINCT i.exchange_file_id FROM withdrawn_message w JOIN inbox i USING (message_id)
        WHERE w.withdrawal = erased AND w.act = 'erased'
          AND NOT EXISTS (SELECT FROM inbox o WHERE o.exchange_file_id = i.exchange_file_id
                          AND length(o.content) > 0 AND o.kind <> ALL (silent))
          AND NOT EXISTS (SELECT FROM disclosure_file d JOIN exchange_message m USING (message_id)
                          WHERE m.exchange_file_id = i.exchange_file_id
                            AND m.kind <> ALL (silent))
    LOOP
        DELETE FROM person_commitment WHERE person_key LIKE thread::text || '/%';
        RETURN NEXT thread;
    END LOOP;
END
$$;
REVOKE ALL ON FUNCTION erase_withdrawn(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_withdrawn(uuid) TO ${app};
