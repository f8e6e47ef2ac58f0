-- Every case is of the office whose period it is (ADR 31); what was there before is of the first. A period is of one
-- office, so that what is compared within a period is compared within an office.
ALTER TABLE case_file ADD COLUMN office text NOT NULL DEFAULT 'first';
-- The queue is that of one's own office: the whole of it, and what is in one state.
DROP INDEX case_file_received;
CREATE INDEX case_file_received ON case_file (office, decided, first_received_at, application_id);
DROP INDEX case_file_period;
DROP INDEX case_file_reviewer;
CREATE INDEX case_file_period ON case_file (period_id, office, decided, first_received_at, application_id);
CREATE INDEX case_file_reviewer ON case_file (reviewer_id, office, decided, first_received_at, application_id);
CREATE INDEX case_file_office_phase ON case_file (office, phase);

-- Each office keeps its own calendar; that of the first goes on.
ALTER TABLE holiday ADD COLUMN office text NOT NULL DEFAULT 'first';
ALTER TABLE holiday DROP CONSTRAINT holiday_pkey, ADD PRIMARY KEY (office, day);
ALTER TABLE calendar_version ADD COLUMN office text NOT NULL DEFAULT 'first';
ALTER TABLE calendar_version DROP COLUMN one, ADD PRIMARY KEY (office);
ALTER TABLE calendar_change ADD COLUMN office text NOT NULL DEFAULT 'first';
ALTER TABLE calendar_change DROP CONSTRAINT calendar_change_pkey, ADD PRIMARY KEY (office, version, day);
DROP INDEX calendar_change_day;
CREATE INDEX calendar_change_day ON calendar_change (office, day, version);
