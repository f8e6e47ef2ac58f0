-- Whoever is of two offices is somebody else in each: away from one, back in the other, and each counts its own changes.
ALTER TABLE person DROP CONSTRAINT person_pkey;
ALTER TABLE person ADD COLUMN office text;
ALTER TABLE person_change DROP CONSTRAINT person_change_pkey;

-- What was seen last stays what was seen last, also of an office that did not change the person last.
INSERT INTO person (id, version, changed_at, changed_by, office)
SELECT c.person_id, c.version, c.at, c.actor, c.office
FROM (SELECT DISTINCT ON (person_id, office) * FROM person_change ORDER BY person_id, office, version DESC) AS c
JOIN person p ON p.id = c.person_id AND p.office IS NULL AND p.version > c.version;
UPDATE person p SET office = coalesce(
    (SELECT c.office FROM person_change c WHERE c.person_id = p.id AND c.version = p.version), 'first')
WHERE p.office IS NULL;

ALTER TABLE person ALTER COLUMN office SET NOT NULL, ADD PRIMARY KEY (office, id);
ALTER TABLE person_change ADD PRIMARY KEY (office, person_id, version);

-- The first office invites the first administrator of another one, and reads nothing of it (ADR 41).
CALL bind_to_office('person', '${serviceRole}');
ALTER POLICY office ON person WITH CHECK (
    (SELECT current_setting('sahkan.offices', true) = '*')
    OR office = ANY ((SELECT string_to_array(current_setting('sahkan.offices', true), ','))::text[])
    OR (SELECT 'first' = ANY (string_to_array(current_setting('sahkan.offices', true), ','))));
