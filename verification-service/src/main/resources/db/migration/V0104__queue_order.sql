-- What still waits comes first in the queue, each part by its first receipt; so the same in every index of the list.
DROP INDEX case_file_received;
DROP INDEX case_file_phase;
DROP INDEX case_file_period;
DROP INDEX case_file_reviewer;
CREATE INDEX case_file_received ON case_file ((phase IN ('RECOMMENDED', 'REFUSED')), first_received_at, application_id);
CREATE INDEX case_file_phase ON case_file (phase, (phase IN ('RECOMMENDED', 'REFUSED')), first_received_at, application_id);
CREATE INDEX case_file_period ON case_file (period_id, (phase IN ('RECOMMENDED', 'REFUSED')), first_received_at, application_id);
CREATE INDEX case_file_reviewer ON case_file (reviewer_id, (phase IN ('RECOMMENDED', 'REFUSED')), first_received_at, application_id);
