-- The trace in which the application was recommended; the decree that names it is linked to it.
ALTER TABLE candidate ADD COLUMN traceparent text;
