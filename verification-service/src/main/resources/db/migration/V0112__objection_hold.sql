-- The letter of refusal came back: the time for an objection does not run until the applicant was told in another way.
-- Which letter it was says later which answer ends the hold.
ALTER TABLE case_file ADD COLUMN held_notice uuid;
ALTER TABLE case_file ADD COLUMN held_since timestamptz;
ALTER TABLE case_file ADD CONSTRAINT case_file_held CHECK ((held_notice IS NULL) = (held_since IS NULL));
