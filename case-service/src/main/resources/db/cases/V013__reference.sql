-- References such as V-1: stable per case and partner.
CREATE TABLE reference_assignment (
    case_file_id   uuid NOT NULL REFERENCES case_file (id),
    partner_office text NOT NULL,
    local_ref      text NOT NULL,
    ref            text NOT NULL,
    PRIMARY KEY (case_file_id, partner_office, local_ref),
    UNIQUE (case_file_id, partner_office, ref)
);

GRANT SELECT, INSERT ON reference_assignment TO ${app};
REVOKE UPDATE, DELETE, TRUNCATE ON reference_assignment FROM ${app};
