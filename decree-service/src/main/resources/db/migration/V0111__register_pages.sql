-- The name of a partner in addresses and open data: the first decree that named it and its row there, as printed. It is
-- written when a decree is issued, the same in every row about the outlet, and never changes.
ALTER TABLE decree_entry ADD COLUMN partner_key text;
WITH named AS (
    SELECT DISTINCT ON (e.outlet_id) e.outlet_id, d.public_code || '-' || e.annex_number AS key
    FROM decree_entry e JOIN decree d ON d.id = e.decree_id
    WHERE d.phase = 'ISSUED'
    ORDER BY e.outlet_id, d.decreed_on, d.number_year, d.number_sequence, e.annex_number)
UPDATE decree_entry e SET partner_key = named.key
FROM named, decree d
WHERE named.outlet_id = e.outlet_id AND d.id = e.decree_id AND d.phase = 'ISSUED';
CREATE INDEX decree_entry_partner ON decree_entry (partner_key) WHERE partner_key IS NOT NULL;
CREATE INDEX decree_entry_outlet ON decree_entry (outlet_id) WHERE partner_key IS NOT NULL;

-- Whoever was renamed is found under each name; of people only who is named now. Folded as the column `folded` is.
ALTER TABLE decree_entry ADD COLUMN folded_name text NOT NULL GENERATED ALWAYS AS (
    lower(regexp_replace(
        normalize(outlet_name || company_name, NFD),
        '[\u0300-\u036f\u2010-\u201f\u00a0!-/:-@\[-`{-~\s]', '', 'g') COLLATE pg_c_utf8)) STORED;
CREATE INDEX decree_entry_folded_name ON decree_entry USING gin (folded_name gin_trgm_ops) WHERE partner_key IS NOT NULL;

-- Whose naming was revoked.
CREATE INDEX decree_entry_revoked ON decree_entry (decree_id, annex_number)
    WHERE partner_key IS NOT NULL AND effect = 'REVOKED';

-- On which decision of the verification each naming in a draft rests, as it was when it was drafted.
CREATE TABLE decree_decision (
    decree_id       uuid        NOT NULL REFERENCES decree,
    application_id  uuid        NOT NULL,
    dossier_version int         NOT NULL,
    tier            int         NOT NULL,
    reviewer_id     text        NOT NULL,
    recommended_at  timestamptz NOT NULL,
    PRIMARY KEY (decree_id, application_id)
);
-- Of the rows of a draft and these decisions, from the moment of drafting on. Drafts from before have none.
CREATE TABLE decree_set (
    decree_id uuid PRIMARY KEY REFERENCES decree,
    sha256    text NOT NULL
);
REVOKE UPDATE, DELETE, TRUNCATE ON decree_decision, decree_set FROM "${serviceRole}";
-- A draft is compared with the one before it.
CREATE INDEX decree_given_up ON decree (period_id, drafted_at DESC) WHERE phase IN ('DISCARDED', 'VOIDED');
