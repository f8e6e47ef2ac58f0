-- A decree may change another: always the first of its chain, never one that changes something itself. What it is and why
-- stands with it; a revocation of the whole is written down at the one that it ends.
ALTER TABLE decree
    ADD COLUMN kind text NOT NULL DEFAULT 'NAMING'
        CHECK (kind IN ('NAMING', 'AMENDMENT', 'CORRECTION', 'REVOCATION_IN_PART', 'REVOCATION')),
    ADD COLUMN predecessor_id uuid REFERENCES decree,
    ADD COLUMN ground text,
    ADD COLUMN revoked_by uuid REFERENCES decree,
    ADD COLUMN revoked_on date,
    ADD CHECK ((kind = 'NAMING') = (predecessor_id IS NULL)),
    ADD CHECK ((kind = 'NAMING') = (ground IS NULL)),
    ADD CHECK ((revoked_by IS NULL) = (revoked_on IS NULL)),
    ADD CHECK (revoked_by IS NULL OR kind = 'NAMING');
CREATE INDEX decree_chain ON decree (predecessor_id) WHERE predecessor_id IS NOT NULL;
-- Two drafts that change the same decree would each be written for a list that the other makes untrue.
CREATE UNIQUE INDEX decree_one_open_change ON decree (predecessor_id) WHERE phase IN ('DRAFTED', 'NUMBERED');

-- What the decree does to the one whom a row is about: it names, it corrects an earlier row (`was_…` is what stood there),
-- or it takes out of the list. `standing` says that the row is the last word about an outlet, from its decree's issue until
-- `lapsed_on`, the first day on which another decree says something else.
ALTER TABLE decree_entry
    ADD COLUMN outlet_id uuid,
    ADD COLUMN effect text NOT NULL DEFAULT 'NAMED' CHECK (effect IN ('NAMED', 'CORRECTED', 'REVOKED')),
    ADD COLUMN was_outlet_name text,
    ADD COLUMN was_company_name text,
    ADD COLUMN was_responsible_editor text,
    ADD COLUMN was_reporter text,
    ADD COLUMN was_tier int,
    ADD COLUMN reason text,
    ADD COLUMN reason_text text,
    ADD COLUMN hearing_number text,
    ADD COLUMN hearing_date date,
    ADD COLUMN standing boolean NOT NULL DEFAULT false,
    ADD COLUMN lapsed_on date,
    ADD COLUMN lapsed_by uuid REFERENCES decree,
    ADD CHECK ((effect = 'REVOKED') = (reason IS NOT NULL)),
    ADD CHECK ((hearing_number IS NULL) = (hearing_date IS NULL)),
    ADD CHECK (NOT standing OR (effect <> 'REVOKED' AND lapsed_on IS NULL));
UPDATE decree_entry e SET outlet_id = coalesce(
    (SELECT c.outlet_id FROM candidate c WHERE c.application_id = e.application_id), e.application_id);
ALTER TABLE decree_entry ALTER COLUMN outlet_id SET NOT NULL;
-- Of an outlet that two decrees name, the later has the word from its day on.
WITH spoken AS (
    SELECT e.decree_id, e.annex_number, lead(d.id) OVER word AS next_decree, lead(d.decreed_on) OVER word AS next_day
    FROM decree_entry e JOIN decree d ON d.id = e.decree_id
    WHERE d.phase = 'ISSUED'
    WINDOW word AS (PARTITION BY e.outlet_id ORDER BY d.decreed_on, d.number_year, d.number_sequence, e.annex_number))
UPDATE decree_entry e
SET standing = s.next_decree IS NULL, lapsed_on = s.next_day, lapsed_by = s.next_decree
FROM spoken s WHERE s.decree_id = e.decree_id AND s.annex_number = e.annex_number;

CREATE UNIQUE INDEX decree_entry_standing ON decree_entry (outlet_id) WHERE standing;
CREATE INDEX decree_entry_application ON decree_entry (application_id);
-- An application is named once in its life; what a later decree says of it is no second naming.
DROP INDEX decree_entry_once;
CREATE UNIQUE INDEX decree_entry_once ON decree_entry (application_id) WHERE NOT discarded AND effect = 'NAMED';
