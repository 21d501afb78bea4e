-- A supervisor let protected facts of a victim or child leave: on which ground, and why, as the
-- drafter said it. The reason is sealed with the office key.
ALTER TABLE authorisation
    ADD COLUMN second_ground        text,
    ADD COLUMN second_ground_reason bytea,
    ADD CHECK ((second_ground IS NULL) = (second_ground_reason IS NULL));
