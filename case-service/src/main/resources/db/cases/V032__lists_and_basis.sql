-- Lists begin with what somebody did last, not with a random id. What a partner claims as a time
-- does not count: it is the moment at which this office took the change in.
ALTER TABLE exchange_file ADD COLUMN changed_at timestamptz NOT NULL DEFAULT clock_timestamp();
ALTER TABLE case_file ADD COLUMN changed_at timestamptz NOT NULL DEFAULT clock_timestamp();

UPDATE exchange_file f SET changed_at = least(now(), greatest(f.opened_at,
    (SELECT max(greatest(m.at, m.published_at, m.refused_at)) FROM exchange_message m
     WHERE m.exchange_file_id = f.id)));
UPDATE case_file c SET changed_at = least(now(), greatest(c.opened_at,
    (SELECT max(f.changed_at) FROM exchange_file f WHERE f.case_file_id = c.id)));

DROP INDEX exchange_file_unit;
CREATE INDEX exchange_file_changed ON exchange_file (unit, changed_at DESC, id DESC);
CREATE INDEX case_file_changed ON case_file (unit, changed_at DESC, id DESC);
DROP INDEX draft_waiting;
CREATE INDEX draft_waiting ON draft (unit, submitted_at, id) WHERE submitted_at IS NOT NULL;

-- The service may add a case; when it changed is not for it to say.
REVOKE INSERT ON case_file FROM ${app};
GRANT INSERT (id, case_ref, unit, opened_at, row_count) ON case_file TO ${app};

-- One statement for a batch, and rows locked in one order, so that two batches wait and never block
-- each other.
CREATE FUNCTION note_change() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    threads uuid[];
    cases uuid[];
BEGIN
    threads := ARRAY (SELECT id FROM exchange_file
        WHERE id IN (SELECT exchange_file_id FROM fresh) ORDER BY id FOR NO KEY UPDATE);
    UPDATE exchange_file SET changed_at = clock_timestamp() WHERE id = ANY (threads);
    cases := ARRAY (SELECT id FROM case_file
        WHERE id IN (SELECT case_file_id FROM exchange_file WHERE id = ANY (threads))
        ORDER BY id FOR NO KEY UPDATE);
    UPDATE case_file SET changed_at = clock_timestamp() WHERE id = ANY (cases);
    RETURN NULL;
END
$$;

CREATE TRIGGER message_came AFTER INSERT ON exchange_message
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION note_change();
CREATE TRIGGER message_moved_on AFTER UPDATE ON exchange_message
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION note_change();
CREATE TRIGGER case_came AFTER INSERT ON thread_case
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION note_change();

-- What the request of a thread says it is for. Messages of codes alone (withdrawals and what was done
-- with one) say the same, and no longer the first of the instrument in the alphabet. Null where the
-- request came or went before; somebody has to say it then.
ALTER TABLE exchange_file
    ADD COLUMN purpose text,
    ADD COLUMN transfer_ground text,
    ADD CHECK ((purpose IS NULL) = (transfer_ground IS NULL));
GRANT INSERT (purpose, transfer_ground), UPDATE (purpose, transfer_ground)
    ON exchange_file TO ${app};
