-- Several offices (ADR 31), found by their key; what was told before is of the first.
ALTER TABLE office ADD COLUMN key text NOT NULL DEFAULT 'first' UNIQUE;
ALTER TABLE office ALTER COLUMN key DROP DEFAULT;
