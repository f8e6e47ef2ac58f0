-- The trace that the letter belongs to, whenever it leaves.
ALTER TABLE notice ADD COLUMN traceparent text;
