-- Of an announced period of another office what is published is seen where everybody may ask, and nothing else that was done to
-- it (ADR 41): until now the service alone left out what was only asked for, declined or prepared.
ALTER TABLE period_change ADD COLUMN published boolean GENERATED ALWAYS AS (
    kind IN ('ANNOUNCED', 'CHANGED', 'EXTENDED', 'SINGLE_EXTENDED', 'IN_REVIEW', 'DECIDED', 'ARCHIVED', 'CANCELLED')) STORED;
ALTER POLICY office ON period_change USING (
    (SELECT current_setting('sahkan.offices', true) = '*')
    OR EXISTS (SELECT FROM application_period p WHERE p.id = period_id
        AND (published
            OR p.office = ANY ((SELECT string_to_array(current_setting('sahkan.offices', true), ','))::text[]))));

-- Because of which records of the ledger of interruptions an extension is asked for, from when to when; the ledger is the gateway's.
ALTER TABLE application_period ADD COLUMN asked_interruptions text;
