-- As in V031, but nobody who ever proposed a move of this thread agrees to one, also not when another
-- proposed the same again (ADR 22).
CREATE OR REPLACE FUNCTION move_case(proposal bigint, number text, person text, moment timestamptz)
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
    IF person = '' OR EXISTS (
        SELECT FROM thread_case_move m
        WHERE m.exchange_file_id = proposed.exchange_file_id AND m.proposer_person = person) THEN
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
