-- What this office has on file. The service may read and add; nothing changes or deletes a row yet.
CREATE TABLE case_file (
    id        uuid        PRIMARY KEY,
    case_ref  text        NOT NULL,
    unit      text        NOT NULL,
    opened_at timestamptz NOT NULL,
    row_count integer     NOT NULL CHECK (row_count > 0),
    UNIQUE (unit, case_ref)
);

CREATE TABLE case_particulars (
    case_file_id uuid    NOT NULL REFERENCES case_file (id),
    position     integer NOT NULL,
    kind         text    NOT NULL,
    ref          text    NOT NULL,
    person_ref   text,
    person_key   uuid    UNIQUE,
    fields       jsonb   NOT NULL,
    PRIMARY KEY (case_file_id, position),
    UNIQUE (case_file_id, ref),
    CHECK ((kind = 'Person') = (person_key IS NOT NULL))
);

GRANT SELECT, INSERT ON case_file, case_particulars TO ${app};
