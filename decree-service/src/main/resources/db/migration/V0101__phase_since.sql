-- Since when a decree is in its phase: changed_at moves with every try to sign. Of what was there before, the last
-- change is the best that is known.
ALTER TABLE decree ADD COLUMN phase_since timestamptz;
UPDATE decree SET phase_since = changed_at;
ALTER TABLE decree ALTER COLUMN phase_since SET NOT NULL;
CREATE INDEX decree_phase ON decree (phase, phase_since);
