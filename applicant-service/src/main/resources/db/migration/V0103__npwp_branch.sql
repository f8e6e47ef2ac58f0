-- The last six digits of a NITKU (22 digits); the NPWP itself stays 16 digits.
ALTER TABLE press_company ADD COLUMN npwp_branch text CHECK (npwp_branch ~ '^[0-9]{6}$');
