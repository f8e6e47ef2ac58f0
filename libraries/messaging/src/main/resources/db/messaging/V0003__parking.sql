-- Which version of the payload's schema a row was written with: it goes over the wire beside the type.
ALTER TABLE journal ADD COLUMN payload_version int NOT NULL DEFAULT 1;

-- Grows with every batch that changes a stream, also with one that only parks: who read an older one starts over.
ALTER TABLE inbox ADD COLUMN revision bigint NOT NULL DEFAULT 0;

ALTER TABLE parked_event
    ADD COLUMN kind text,
    ADD COLUMN payload_version int NOT NULL DEFAULT 1,
    ADD COLUMN payload_digest bytea NOT NULL GENERATED ALWAYS AS (sha256(payload)) STORED;

UPDATE parked_event SET kind = CASE
    WHEN aggregate_id IS NULL THEN 'UNREADABLE'
    WHEN reason LIKE 'gap:%' THEN 'GAP'
    WHEN reason LIKE 'an earlier event%' THEN 'BEHIND'
    ELSE 'POISON' END;

ALTER TABLE parked_event
    ALTER COLUMN kind SET NOT NULL,
    ADD CHECK (kind IN ('GAP', 'BEHIND', 'POISON', 'UNKNOWN_VERSION', 'UNREADABLE'));

DELETE FROM parked_event twin USING parked_event first
WHERE first.id < twin.id AND first.source = twin.source AND first.aggregate_id = twin.aggregate_id
  AND first.version = twin.version AND first.event_id = twin.event_id AND first.type = twin.type
  AND first.payload_digest = twin.payload_digest;

-- The same event once, however often it arrives; a truncated copy is another one than the true one.
CREATE UNIQUE INDEX parked_event_once
    ON parked_event (source, aggregate_id, version, event_id, type, payload_version, payload_digest);
DROP INDEX parked_event_aggregate;

-- What stops a stream until an operator releases it.
CREATE INDEX parked_event_blocker ON parked_event (source, aggregate_id) WHERE kind IN ('POISON', 'UNKNOWN_VERSION');

-- Who intervened in the flow of events, when and why.
CREATE TABLE operator_action (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at           timestamptz NOT NULL,
    actor        text        NOT NULL,
    action       text        NOT NULL CHECK (action IN ('RELEASE', 'DISCARD', 'REPUBLISH')),
    source       text,
    aggregate_id uuid,
    reason       text        NOT NULL,
    outcome      jsonb       NOT NULL
);
REVOKE UPDATE, DELETE, TRUNCATE ON operator_action FROM "${serviceRole}";
