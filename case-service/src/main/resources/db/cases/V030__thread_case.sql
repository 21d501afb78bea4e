-- The case of a thread decides what its texts are checked against, and whom an erasure has to tell.
-- So the service sets it once, through a function of the owner, and never changes it (ADR 21).
REVOKE INSERT, UPDATE ON exchange_file FROM ${app};
GRANT INSERT (id, side, unit, partner_office, partner_unit, instrument_id, instrument_version,
              offence, opened_at) ON exchange_file TO ${app};
GRANT UPDATE (offence) ON exchange_file TO ${app};

-- Every case a thread was ever tied to. 'before' is what can be told of the time before this table.
CREATE TABLE thread_case (
    id               bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    exchange_file_id uuid        NOT NULL REFERENCES exchange_file (id),
    case_file_id     uuid        NOT NULL REFERENCES case_file (id),
    how              text        NOT NULL CHECK (how IN ('before', 'tied', 'moved')),
    official_number  text,
    person_number    text,
    at               timestamptz NOT NULL,
    CHECK ((how = 'before') = (official_number IS NULL)
        AND (official_number IS NULL) = (person_number IS NULL))
);
CREATE INDEX thread_case_thread ON thread_case (exchange_file_id, id);
CREATE INDEX thread_case_case ON thread_case (case_file_id);
GRANT SELECT ON thread_case TO ${app};

INSERT INTO thread_case (exchange_file_id, case_file_id, how, at)
    SELECT id, case_file_id, 'before', opened_at FROM exchange_file
    WHERE case_file_id IS NOT NULL;

-- Until now one person could tie a thread again and again, and the rows do not say so. The access
-- log does: a combination names its thread twice, as reason and as subject. A thread was tied once
-- for certain if it began here and was never combined, or began there and was combined once, or
-- always with the case it has. Of every other one it counts for each case of its unit whose persons
-- an entry about it means, and for each that was ever previewed for its partner: what was sent in it
-- was previewed. That is too many rather than too few.
CREATE TEMPORARY TABLE mention ON COMMIT DROP AS
    SELECT a.entry_id, f.id AS thread, count(*) AS times
    FROM access_log a
    CROSS JOIN LATERAL regexp_matches(encode(a.entry, 'escape'),
        '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g') AS found (id)
    JOIN exchange_file f ON f.id = found.id[1]::uuid
    GROUP BY a.entry_id, f.id;

CREATE TEMPORARY TABLE meant ON COMMIT DROP AS
    SELECT DISTINCT m.thread, m.entry_id, p.case_file_id
    FROM mention m
    JOIN person_commitment c ON c.entry_id = m.entry_id
    JOIN case_particulars p ON p.person_key::text = c.person_key;

CREATE TEMPORARY TABLE doubtful ON COMMIT DROP AS
    SELECT f.id, f.unit, f.partner_office
    FROM exchange_file f JOIN mention m ON m.thread = f.id AND m.times >= 2
    LEFT JOIN meant ON meant.thread = f.id AND meant.entry_id = m.entry_id
        AND meant.case_file_id = f.case_file_id
    GROUP BY f.id, f.unit, f.partner_office, f.side
    HAVING f.side = 'requester'
        OR (count(DISTINCT m.entry_id) > 1
            AND count(DISTINCT m.entry_id) FILTER (WHERE meant.entry_id IS NULL) > 0);

INSERT INTO thread_case (exchange_file_id, case_file_id, how, at)
    SELECT doubt.id, c.id, 'before', c.opened_at
    FROM doubtful doubt JOIN case_file c ON c.unit = doubt.unit
    WHERE (EXISTS (SELECT FROM meant
                   WHERE meant.thread = doubt.id AND meant.case_file_id = c.id)
        OR EXISTS (SELECT FROM reference_assignment r
                   WHERE r.case_file_id = c.id AND r.partner_office = doubt.partner_office))
      AND NOT EXISTS (SELECT FROM thread_case t
                      WHERE t.exchange_file_id = doubt.id AND t.case_file_id = c.id);

-- The threads that an erasure of a case reaches: those that have it, and those that may have had it
-- when something was sent. From one that was moved nothing had been sent.
CREATE VIEW case_thread AS
    SELECT DISTINCT t.case_file_id, t.exchange_file_id
    FROM thread_case t JOIN exchange_file f ON f.id = t.exchange_file_id
    WHERE f.case_file_id = t.case_file_id OR t.how = 'before';
GRANT SELECT ON case_thread TO ${app};

-- Ties a thread that has no case to one of its unit that is in use. What waits for a second person
-- was checked without it.
CREATE FUNCTION tie_case(thread uuid, tied uuid, number text, person text, moment timestamptz)
    RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    PERFORM FROM exchange_file WHERE id = thread AND case_file_id IS NULL FOR UPDATE;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    PERFORM FROM case_file c JOIN exchange_file f ON f.unit = c.unit
        WHERE c.id = tied AND f.id = thread FOR UPDATE OF c;
    IF NOT FOUND
        OR EXISTS (SELECT FROM erasure WHERE case_file_id = tied)
        OR EXISTS (SELECT FROM draft
                   WHERE exchange_file_id = thread AND submitted_at IS NOT NULL) THEN
        RETURN false;
    END IF;
    UPDATE exchange_file SET case_file_id = tied WHERE id = thread;
    INSERT INTO thread_case (exchange_file_id, case_file_id, how, official_number, person_number, at)
        VALUES (thread, tied, 'tied', number, person, moment);
    RETURN true;
END
$$;
REVOKE ALL ON FUNCTION tie_case(uuid, uuid, text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tie_case(uuid, uuid, text, text, timestamptz) TO ${app};

CREATE OR REPLACE FUNCTION persons_of_case_file(erased uuid) RETURNS SETOF text
    LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
    SELECT person_key::text FROM case_particulars
    WHERE case_file_id = erased AND person_key IS NOT NULL
    UNION
    SELECT c.person_key FROM person_commitment c JOIN case_thread t
        ON c.person_key LIKE t.exchange_file_id::text || '/%'
    WHERE t.case_file_id = erased
$$;

CREATE OR REPLACE FUNCTION what_erasing_takes(erased uuid) RETURNS TABLE (what text, rows bigint)
    LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
    WITH threads AS (SELECT exchange_file_id AS id FROM case_thread WHERE case_file_id = erased)
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
        WHERE length(reason) > 0 AND exchange_file_id IN
            (SELECT exchange_file_id FROM thread_case WHERE case_file_id = erased)
    UNION ALL SELECT 'references', count(*) FROM reference_assignment WHERE case_file_id = erased
    UNION ALL SELECT 'salts', count(*) FROM person_commitment
        WHERE person_key IN (SELECT persons_of_case_file(erased))
$$;

CREATE OR REPLACE FUNCTION stop_using_case_file(stopped uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    DELETE FROM draft
    WHERE exchange_file_id IN (SELECT exchange_file_id FROM case_thread
                               WHERE case_file_id = stopped)
      AND EXISTS (SELECT FROM erasure WHERE case_file_id = stopped)
$$;

-- What a supervisor said of a text names who was in the case at that time, also where the thread was
-- moved since.
CREATE OR REPLACE FUNCTION erase_case_file(erased uuid) RETURNS SETOF text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    persons text[];
    threads uuid[];
BEGIN
    IF NOT EXISTS (SELECT FROM erasure_done WHERE case_file_id = erased) THEN
        RAISE EXCEPTION 'not decided';
    END IF;
    persons := ARRAY (SELECT persons_of_case_file(erased));
    threads := ARRAY (SELECT exchange_file_id FROM case_thread WHERE case_file_id = erased);
    DELETE FROM draft WHERE exchange_file_id = ANY (threads);
    UPDATE inbox SET content = '' WHERE exchange_file_id = ANY (threads);
    DELETE FROM disclosure_file WHERE message_id IN
        (SELECT message_id FROM exchange_message WHERE exchange_file_id = ANY (threads));
    UPDATE authorisation SET content = NULL, preview = NULL, second_ground_reason = NULL
        WHERE exchange_file_id = ANY (threads);
    UPDATE finding_decision SET reason = '' WHERE exchange_file_id IN
        (SELECT exchange_file_id FROM thread_case WHERE case_file_id = erased);
    DELETE FROM reference_assignment WHERE case_file_id = erased;
    DELETE FROM case_particulars WHERE case_file_id = erased;
    DELETE FROM person_commitment WHERE person_key = ANY (persons);
    RETURN QUERY SELECT unnest(persons);
END
$$;

-- A function that runs as its owner looks into no schema that its caller could fill.
ALTER FUNCTION erase_late_answer(uuid) SET search_path = public, pg_temp;
ALTER FUNCTION erase_withdrawn(uuid) SET search_path = public, pg_temp;
