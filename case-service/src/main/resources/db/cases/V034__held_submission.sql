-- What was authorised, until it is out: should the guard fail to judge it, a second person may
-- authorise the same bytes again. Sealed with the office key; gone in the transaction that says that
-- it is out, or that it was refused for what it is.
CREATE TABLE held_submission (
    message_id       uuid        PRIMARY KEY,
    draft_id         uuid        NOT NULL,
    draft_version    integer     NOT NULL,
    exchange_file_id uuid        NOT NULL REFERENCES exchange_file (id),
    unit             text        NOT NULL,
    attempt          integer     NOT NULL,
    authors          bytea       NOT NULL,
    form             bytea       NOT NULL,
    content          bytea       NOT NULL,
    preview          bytea       NOT NULL,
    submitted_at     timestamptz NOT NULL
);
CREATE INDEX held_submission_unit ON held_submission (unit, message_id);
CREATE INDEX held_submission_thread ON held_submission (exchange_file_id);

GRANT SELECT, INSERT, DELETE ON held_submission TO ${app};

CREATE FUNCTION let_go_of_held() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    DELETE FROM held_submission WHERE message_id = NEW.message_id;
    RETURN NULL;
END
$$;
CREATE TRIGGER let_go_of_held AFTER UPDATE ON exchange_message FOR EACH ROW
    WHEN (NEW.published_at IS NOT NULL OR NEW.delivered_at IS NOT NULL
          OR NEW.in_inbox_at IS NOT NULL
          OR (NEW.refused_at IS NOT NULL AND NEW.refused_rule IS DISTINCT FROM 'guard-failed'))
    EXECUTE FUNCTION let_go_of_held();

-- It is a use of the case as a draft is, and goes as drafts go.
CREATE FUNCTION stop_holding() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    DELETE FROM held_submission WHERE exchange_file_id IN
        (SELECT exchange_file_id FROM case_thread WHERE case_file_id = NEW.case_file_id);
    RETURN NULL;
END
$$;
CREATE TRIGGER stop_holding AFTER INSERT ON erasure FOR EACH ROW EXECUTE FUNCTION stop_holding();
CREATE TRIGGER stop_holding AFTER INSERT ON erasure_done FOR EACH ROW
    EXECUTE FUNCTION stop_holding();

REVOKE ALL ON FUNCTION let_go_of_held(), stop_holding() FROM PUBLIC;
