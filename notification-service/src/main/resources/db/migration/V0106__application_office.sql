-- Whose an application is (ADR 31): its letters come from that office, and that office's auditor sees them. What was
-- there before is of the first.
ALTER TABLE application ADD COLUMN office text NOT NULL DEFAULT 'first';
