-- What a reviewer says for an application of a period with a quota: it waits for the line to be drawn. It stays with a
-- refusal that the line was the reason of.
ALTER TABLE case_file ADD COLUMN proposal jsonb;
