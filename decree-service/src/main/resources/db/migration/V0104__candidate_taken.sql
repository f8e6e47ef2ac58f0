-- Who waits for a decree is found without a look at everybody who was ever named in one.
ALTER TABLE candidate ADD COLUMN taken boolean NOT NULL DEFAULT false;
UPDATE candidate c SET taken = true
WHERE EXISTS (SELECT 1 FROM decree_entry e WHERE e.application_id = c.application_id AND NOT e.discarded);
DROP INDEX candidate_period;
CREATE INDEX candidate_free ON candidate (tier, outlet_name COLLATE office, application_id) WHERE NOT taken;
