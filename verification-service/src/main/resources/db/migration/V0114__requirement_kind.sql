-- A company's numbers are compared also where the office asks for no paper that they stand on.
ALTER TABLE fingerprint ALTER COLUMN requirement_code DROP NOT NULL;
