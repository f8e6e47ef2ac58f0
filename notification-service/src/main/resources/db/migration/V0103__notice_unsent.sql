-- What operators look for stays quick to find among the letters of all years, which have left.
CREATE INDEX notice_unsent ON notice (state, created_at DESC, id) WHERE channel = 'EMAIL' AND state <> 'SENT';
