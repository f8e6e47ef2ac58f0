-- Since when a case is in its phase: changed_at moves with every judgement. Of what was there before, the last change
-- is the best that is known.
ALTER TABLE case_file ADD COLUMN phase_since timestamptz;
UPDATE case_file SET phase_since = changed_at;
ALTER TABLE case_file ALTER COLUMN phase_since SET NOT NULL;
CREATE INDEX case_file_phase_since ON case_file (phase, phase_since);
