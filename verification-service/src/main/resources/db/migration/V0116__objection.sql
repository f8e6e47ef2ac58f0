-- What an applicant says against a refusal, and what the office answered: the words, so that a case can be read alone.
ALTER TABLE case_file ADD COLUMN objection jsonb;

-- Those that wait, by when they must be answered.
CREATE INDEX case_file_objection ON case_file (office, (objection ->> 'decideBy'))
    WHERE phase = 'REFUSED' AND objection IS NOT NULL AND objection -> 'answer' = 'null'::jsonb;
