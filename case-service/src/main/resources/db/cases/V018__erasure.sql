-- Erasing a case: its use stops, recipients act, a second person lets it go. Nothing here is ever
-- changed; what these rows say stays when the content is gone.
CREATE TABLE erasure (
    case_file_id      uuid        PRIMARY KEY REFERENCES case_file (id),
    stopped_by        text        NOT NULL,
    stopped_by_person text        NOT NULL,
    stopped_at        timestamptz NOT NULL
);

CREATE TABLE erasure_act (
    id               bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_file_id     uuid        NOT NULL REFERENCES erasure (case_file_id),
    exchange_file_id uuid        NOT NULL REFERENCES exchange_file (id),
    act              text        NOT NULL
        CHECK (act IN ('erased', 'restricted', 'used-in-proceedings', 'refused')),
    reference        text        NOT NULL,
    official_number  text        NOT NULL,
    at               timestamptz NOT NULL
);

CREATE TABLE erasure_done (
    case_file_id    uuid        PRIMARY KEY REFERENCES erasure (case_file_id),
    official_number text        NOT NULL,
    at              timestamptz NOT NULL
);

GRANT SELECT, INSERT ON erasure, erasure_act, erasure_done TO ${app};
REVOKE UPDATE, DELETE, TRUNCATE ON erasure, erasure_act, erasure_done FROM ${app};

CREATE INDEX exchange_file_case ON exchange_file (case_file_id);
CREATE INDEX inbox_file ON inbox (exchange_file_id);

-- What would go: keys of salts, persons of partners too.
CREATE FUNCTION persons_of_case_file(erased uuid) RETURNS SETOF text
    LANGUAGE sql STABLE SET search_path FROM CURRENT
AS $$
    SELECT person_key::text FROM case_particulars
    WHERE case_file_id = erased AND person_key IS NOT NULL
    UNION
    SELECT c.person_key FROM person_commitment c JOIN exchange_file f
        ON c.person_key LIKE f.id::text || '/%'
    WHERE f.case_file_id = erased
$$;

CREATE FUNCTION what_erasing_takes(erased uuid) RETURNS TABLE (what text, rows bigint)
    LANGUAGE sql STABLE SET search_path FROM CURRENT
AS $$
    WITH threads AS (SELECT id FROM exchange_file WHERE case_file_id = erased)
    SELECT 'caseRows', count(*) FROM case_particulars WHERE case_file_id = erased
    UNION ALL SELECT 'drafts', count(*) FROM draft
        WHERE exchange_file_id IN (SELECT id FROM threads)
    UNION ALL SELECT 'receivedContents', count(*) FROM inbox
        WHERE exchange_file_id IN (SELECT id FROM threads) AND length(content) > 0
    UNION ALL SELECT 'disclosureFiles', count(*) FROM disclosure_file d
        JOIN exchange_message m USING (message_id)
        WHERE m.exchange_file_id IN (SELECT id FROM threads)
    UNION ALL SELECT 'authorisedContents', count(*) FROM authorisation
        WHERE exchange_file_id IN (SELECT id FROM threads)
          AND (content IS NOT NULL OR preview IS NOT NULL OR second_ground_reason IS NOT NULL)
    UNION ALL SELECT 'decisionReasons', count(*) FROM finding_decision
        WHERE exchange_file_id IN (SELECT id FROM threads) AND length(reason) > 0
    UNION ALL SELECT 'references', count(*) FROM reference_assignment WHERE case_file_id = erased
    UNION ALL SELECT 'salts', count(*) FROM person_commitment
        WHERE person_key IN (SELECT persons_of_case_file(erased))
$$;

-- Its drafts go at once: a draft is a use.
CREATE FUNCTION stop_using_case_file(stopped uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT
AS $$
    DELETE FROM draft
    WHERE exchange_file_id IN (SELECT id FROM exchange_file WHERE case_file_id = stopped)
      AND EXISTS (SELECT FROM erasure WHERE case_file_id = stopped)
$$;

-- The one way in which rows of a case go, and only after the last step is on record.
CREATE FUNCTION erase_case_file(erased uuid) RETURNS SETOF text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
AS $$
DECLARE
    persons text[];
    threads uuid[];
BEGIN
    IF NOT EXISTS (SELECT FROM erasure_done WHERE case_file_id = erased) THEN
        RAISE EXCEPTION 'not decided';
    END IF;
    persons := ARRAY (SELECT persons_of_case_file(erased));
    threads := ARRAY (SELECT id FROM exchange_file WHERE case_file_id = erased);
    DELETE FROM draft WHERE exchange_file_id = ANY (threads);
    UPDATE inbox SET content = '' WHERE exchange_file_id = ANY (threads);
    DELETE FROM disclosure_file WHERE message_id IN
        (SELECT message_id FROM exchange_message WHERE exchange_file_id = ANY (threads));
    UPDATE authorisation SET content = NULL, preview = NULL, second_ground_reason = NULL
        WHERE exchange_file_id = ANY (threads);
    UPDATE finding_decision SET reason = '' WHERE exchange_file_id = ANY (threads);
    DELETE FROM reference_assignment WHERE case_file_id = erased;
    DELETE FROM case_particulars WHERE case_file_id = erased;
    DELETE FROM person_commitment WHERE person_key = ANY (persons);
    RETURN QUERY SELECT unnest(persons);
END
$$;

REVOKE ALL ON FUNCTION erase_case_file(uuid), stop_using_case_file(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_case_file(uuid), stop_using_case_file(uuid) TO ${app};
