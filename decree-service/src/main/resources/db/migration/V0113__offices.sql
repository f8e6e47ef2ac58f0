-- Several offices (ADR 31): whose a candidate, a decree, a number and a form is. What was there before is of the first,
-- and its numbers go on.
ALTER TABLE candidate ADD COLUMN office text NOT NULL DEFAULT 'first';

ALTER TABLE decree ADD COLUMN office text NOT NULL DEFAULT 'first';
DROP INDEX decree_newest;
CREATE INDEX decree_newest ON decree (office, drafted_at DESC, id);
-- Two offices may print the same number; the public code is told apart everywhere.
ALTER TABLE decree DROP CONSTRAINT decree_number_key, ADD UNIQUE (office, number);
ALTER TABLE decree DROP CONSTRAINT decree_number_year_number_sequence_key,
    ADD UNIQUE (office, number_year, number_sequence);

ALTER TABLE decree_sequence ADD COLUMN office text NOT NULL DEFAULT 'first';
ALTER TABLE decree_sequence DROP CONSTRAINT decree_sequence_pkey, ADD PRIMARY KEY (office, year);

ALTER TABLE decree_form ADD COLUMN office text NOT NULL DEFAULT 'first';
ALTER TABLE decree_form DROP CONSTRAINT decree_form_pkey, ADD PRIMARY KEY (office, version);
DROP INDEX decree_form_office;
CREATE INDEX decree_form_office ON decree_form (office, signing_office, version DESC);

-- An outlet may be a partner of two offices: each has the last word about what is its own.
ALTER TABLE decree_entry ADD COLUMN office text NOT NULL DEFAULT 'first';
DROP INDEX decree_entry_standing;
CREATE UNIQUE INDEX decree_entry_standing ON decree_entry (office, outlet_id) WHERE standing;
