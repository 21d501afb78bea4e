-- Which trust lists were in force here, so that an older one is refused after a restart too. Never
-- changed.
CREATE TABLE trust_list_in_force (
    office  text        NOT NULL,
    version bigint      NOT NULL,
    digest  bytea       NOT NULL CHECK (length(digest) = 32),
    since   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (office, version)
);

GRANT SELECT, INSERT ON trust_list_in_force TO ${app};
REVOKE UPDATE, DELETE, TRUNCATE ON trust_list_in_force FROM ${app};
