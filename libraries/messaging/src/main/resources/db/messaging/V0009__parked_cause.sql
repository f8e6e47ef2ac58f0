-- Why a record waits, as a code beside the sentence: until now it was read out of the sentence.
ALTER TABLE parked_event
    ADD COLUMN cause text NOT NULL DEFAULT 'other',
    ADD COLUMN cause_version bigint;

UPDATE parked_event SET cause = CASE
        WHEN kind = 'UNREADABLE' THEN 'envelope'
        WHEN reason ~ '^version \d{1,18} has not arrived$' THEN 'version-missing'
        WHEN reason ~ '^version \d{1,18} of the payload is newer than this service$' THEN 'payload-newer'
        WHEN reason = 'an earlier event of it is parked' THEN 'earlier-parked'
        WHEN reason ~ '^(not JSON|not a readable \w+|\w+ lacks ''\w+''|an event must not be null)$' THEN 'not-json'
        WHEN reason = 'no such application' THEN 'no-such-application'
        ELSE 'other' END;

UPDATE parked_event SET cause_version = substring(reason FROM '^version (\d{1,18}) ')::bigint
WHERE cause IN ('version-missing', 'payload-newer');
