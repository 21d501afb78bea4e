-- Who is meant by a line of the disclosure log. Erasable: without the salt a commitment tells
-- nothing.
CREATE TABLE person_commitment (
    entry_id   uuid  NOT NULL,
    person_key text  NOT NULL,
    salt       bytea NOT NULL CHECK (length(salt) = 32),
    commitment bytea NOT NULL CHECK (length(commitment) = 32),
    PRIMARY KEY (entry_id, person_key)
);
CREATE INDEX person_commitment_person ON person_commitment (person_key);

GRANT SELECT, INSERT, UPDATE, DELETE ON person_commitment TO ${app};
