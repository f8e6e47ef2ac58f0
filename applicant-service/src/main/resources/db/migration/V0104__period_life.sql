-- A period has a life before and after its window. What is there was announced; whether it is open or closed is told
-- by the time alone.
ALTER TABLE application_period
    ADD COLUMN stage             text        NOT NULL DEFAULT 'ANNOUNCED',
    -- what the office declares beforehand: text, legal basis, later stages, quota and ranking rule
    ADD COLUMN declared          text        NOT NULL DEFAULT '{}',
    ADD COLUMN announced_at      timestamptz,
    -- cancelled then: nothing is taken after it, whatever the window says
    ADD COLUMN ended_at          timestamptz,
    ADD COLUMN cancel_reason     text,
    ADD COLUMN copied_from       uuid REFERENCES application_period,
    -- an extension that a second officer has not answered yet
    ADD COLUMN asked_closes_at   timestamptz,
    ADD COLUMN asked_reason      text,
    ADD COLUMN asked_by          text,
    ADD COLUMN asked_at          timestamptz;
ALTER TABLE application_period ALTER COLUMN stage DROP DEFAULT, ALTER COLUMN declared DROP DEFAULT;
UPDATE application_period p
SET announced_at = (SELECT c.at FROM period_change c WHERE c.period_id = p.id ORDER BY c.version LIMIT 1);

-- What each version was: kind, and each field from what to what. `at`, `actor` and `reason` were there before.
ALTER TABLE period_change
    ADD COLUMN kind     text NOT NULL DEFAULT 'ANNOUNCED',
    ADD COLUMN fields   text NOT NULL DEFAULT '[]',
    -- who asked, where a second officer approved
    ADD COLUMN asked_by text;
ALTER TABLE period_change ALTER COLUMN kind DROP DEFAULT, ALTER COLUMN fields DROP DEFAULT;
UPDATE period_change c
SET kind = 'EXTENDED',
    fields = json_build_array(json_build_object(
        'field', 'closesAt',
        'from', to_char(before.closes_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'to', to_char(c.closes_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))::text
FROM period_change before
WHERE before.period_id = c.period_id AND before.version = c.version - 1;
