-- Since when an application is in its phase: changed_at moves with every document. Of what was there before, the last
-- change is the best that is known.
ALTER TABLE application ADD COLUMN phase_since timestamptz;
UPDATE application SET phase_since = changed_at;
ALTER TABLE application ALTER COLUMN phase_since SET NOT NULL;
CREATE INDEX application_phase ON application (phase, phase_since);
