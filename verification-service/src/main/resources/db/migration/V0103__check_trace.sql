-- The trace that a check goes on in when its turn comes.
ALTER TABLE check_due ADD COLUMN traceparent text;
