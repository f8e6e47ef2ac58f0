-- What still waits comes first in the queue, each part by its first receipt; so the same in every index of the list.
-- Of one state too: few still wait, and those come first; states are counted over case_file_phase_since.
ALTER TABLE case_file ADD COLUMN decided boolean NOT NULL
    GENERATED ALWAYS AS (phase IN ('RECOMMENDED', 'REFUSED')) STORED;
DROP INDEX case_file_received;
DROP INDEX case_file_phase;
DROP INDEX case_file_period;
DROP INDEX case_file_reviewer;
CREATE INDEX case_file_received ON case_file (decided, first_received_at, application_id);
CREATE INDEX case_file_period ON case_file (period_id, decided, first_received_at, application_id);
CREATE INDEX case_file_reviewer ON case_file (reviewer_id, decided, first_received_at, application_id);
