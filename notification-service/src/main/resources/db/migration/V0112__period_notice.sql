-- Of a draft that a change of its period concerns there is no number yet (ADR 42): it is empty until the application is
-- submitted. Letters about periods that came back are nobody's task, as those about releases.
COMMENT ON COLUMN application.application_number IS 'empty while the application is a draft';
