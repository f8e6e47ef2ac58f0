-- The service's own role reads and writes rows; it does not own the tables and cannot change the past.
ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${serviceRole}";
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO "${serviceRole}";

-- Every accepted change, once. Audit trail, the applicant's timeline and the source for sending again.
CREATE TABLE journal (
    position     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id     uuid        NOT NULL UNIQUE,
    aggregate_id uuid        NOT NULL,
    message_key  uuid        NOT NULL,
    version      bigint      NOT NULL CHECK (version > 0),
    type         text        NOT NULL,
    occurred_at  timestamptz NOT NULL,
    actor        text        NOT NULL,
    traceparent  text,
    payload      json        NOT NULL,
    UNIQUE (aggregate_id, version)
);
CREATE INDEX journal_message_key ON journal (message_key, position);
REVOKE UPDATE, DELETE, TRUNCATE ON journal FROM "${serviceRole}";

-- Points at the journal rows that the broker has not acknowledged yet.
CREATE TABLE outbox (
    position bigint PRIMARY KEY REFERENCES journal
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);

-- The last version applied here, per producing service and aggregate.
CREATE TABLE inbox (
    source       text   NOT NULL,
    aggregate_id uuid   NOT NULL,
    version      bigint NOT NULL,
    PRIMARY KEY (source, aggregate_id)
);

-- Records that could not be applied, in the order of their arrival; an operator releases them.
CREATE TABLE parked_event (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source        text,
    aggregate_id  uuid,
    version       bigint,
    event_id      uuid,
    type          text,
    reason        text        NOT NULL,
    topic         text        NOT NULL,
    partition     int         NOT NULL,
    record_offset bigint      NOT NULL,
    headers       jsonb       NOT NULL,
    payload       bytea       NOT NULL,
    parked_at     timestamptz NOT NULL,
    UNIQUE (topic, partition, record_offset)
);
CREATE INDEX parked_event_aggregate ON parked_event (source, aggregate_id, version);
