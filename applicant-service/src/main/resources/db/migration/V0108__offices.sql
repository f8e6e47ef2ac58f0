-- Several offices (ADR 31). Everything is found by the key of its office: the slug, and of the office that was there
-- before there were others `first`, which the other services know without having been told. What was there is its own.
ALTER TABLE office ADD COLUMN key text;
UPDATE office SET key = 'first' WHERE id = (SELECT id FROM office ORDER BY slug LIMIT 1);
UPDATE office SET key = slug WHERE key IS NULL;
ALTER TABLE office ALTER COLUMN key SET NOT NULL, ADD UNIQUE (key);

ALTER TABLE application_period ADD COLUMN office text NOT NULL DEFAULT 'first';
CREATE INDEX application_period_office ON application_period (office, closes_at DESC, code);

ALTER TABLE person_change ADD COLUMN office text NOT NULL DEFAULT 'first';
DROP INDEX person_change_newest;
CREATE INDEX person_change_newest ON person_change (office, at DESC, person_id, version DESC);
