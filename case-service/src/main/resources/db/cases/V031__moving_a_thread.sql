-- A thread that was tied to the wrong case: one person says why, another agrees. Nothing of it may
-- have been authorised, withdrawn or stopped.
CREATE TABLE thread_case_move (
    id               bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    exchange_file_id uuid        NOT NULL REFERENCES exchange_file (id),
    from_case        uuid        NOT NULL REFERENCES case_file (id),
    to_case          uuid        NOT NULL REFERENCES case_file (id),
    reason           bytea       NOT NULL,
    proposer         text        NOT NULL,
    proposer_person  text        NOT NULL,
    at               timestamptz NOT NULL,
    CHECK (from_case <> to_case)
);
CREATE INDEX thread_case_move_thread ON thread_case_move (exchange_file_id, id);
GRANT SELECT, INSERT ON thread_case_move TO ${app};
REVOKE UPDATE, DELETE, TRUNCATE ON thread_case_move FROM ${app};

ALTER TABLE thread_case
    ADD COLUMN move_id bigint REFERENCES thread_case_move (id),
    ADD CHECK ((how = 'moved') = (move_id IS NOT NULL));

-- What stands against moving a thread to a case now; null if nothing does.
CREATE FUNCTION against_moving(thread uuid, target uuid) RETURNS text
    LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
    SELECT CASE
        WHEN f.case_file_id IS NULL THEN 'no-case'
        WHEN f.case_file_id = target THEN 'case-set'
        WHEN NOT EXISTS (SELECT FROM case_file c WHERE c.id = target AND c.unit = f.unit)
            THEN 'no-case'
        WHEN EXISTS (SELECT FROM erasure WHERE case_file_id IN (f.case_file_id, target))
            THEN 'use-stopped'
        WHEN EXISTS (SELECT FROM exchange_message m
                     WHERE m.exchange_file_id = f.id AND m.direction = 'sent')
            OR EXISTS (SELECT FROM withdrawal_received w WHERE w.exchange_file_id = f.id)
            OR EXISTS (SELECT FROM withdrawal_sent w WHERE w.exchange_file_id = f.id)
            OR EXISTS (SELECT FROM thread_case t
                       WHERE t.exchange_file_id = f.id AND t.how = 'before'
                         AND t.case_file_id <> f.case_file_id)
            THEN 'thread-in-use'
        WHEN EXISTS (SELECT FROM draft d WHERE d.exchange_file_id = f.id) THEN 'draft-there'
    END
    FROM exchange_file f WHERE f.id = thread
$$;

-- The second person agrees to the last proposal, or hears why not.
CREATE FUNCTION move_case(proposal bigint, number text, person text, moment timestamptz)
    RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    proposed thread_case_move;
    against text;
BEGIN
    SELECT * INTO proposed FROM thread_case_move WHERE id = proposal;
    PERFORM FROM exchange_file f
        WHERE f.id = proposed.exchange_file_id AND f.case_file_id = proposed.from_case
          AND proposal = (SELECT max(m.id) FROM thread_case_move m WHERE m.exchange_file_id = f.id)
        FOR UPDATE;
    IF NOT FOUND THEN
        RETURN 'stated-otherwise';
    END IF;
    IF person = proposed.proposer_person OR person = '' THEN
        RETURN 'second-person-needed';
    END IF;
    PERFORM FROM case_file WHERE id IN (proposed.from_case, proposed.to_case) ORDER BY id FOR UPDATE;
    against := against_moving(proposed.exchange_file_id, proposed.to_case);
    IF against IS NOT NULL THEN
        RETURN against;
    END IF;
    UPDATE exchange_file SET case_file_id = proposed.to_case
        WHERE id = proposed.exchange_file_id;
    INSERT INTO thread_case
        (exchange_file_id, case_file_id, how, official_number, person_number, at, move_id)
        VALUES (proposed.exchange_file_id, proposed.to_case, 'moved', number, person, moment,
                proposal);
    RETURN 'moved';
END
$$;
REVOKE ALL ON FUNCTION move_case(bigint, text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION move_case(bigint, text, text, timestamptz) TO ${app};

-- What was said of a move may name somebody of either case.
CREATE FUNCTION forget_moves_of_case() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    UPDATE thread_case_move SET reason = ''
        WHERE NEW.case_file_id IN (from_case, to_case);
    RETURN NULL;
END
$$;
CREATE TRIGGER forget_moves AFTER INSERT ON erasure_done
    FOR EACH ROW EXECUTE FUNCTION forget_moves_of_case();
