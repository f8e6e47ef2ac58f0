-- How many notices are in each state, and since when, is counted every few seconds: over this index, not over the rows.
CREATE INDEX notice_state ON notice (state, done_at, created_at);
