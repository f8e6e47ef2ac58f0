-- A change of an announced period that people have still to be told of (ADR 42): written with the change, worked in parts,
-- and gone when everybody whom it concerns has an event of their own.
CREATE TABLE period_telling (
    period_id   uuid        NOT NULL REFERENCES application_period,
    version     bigint      NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('CHANGED', 'EXTENDED', 'CANCELLED')),
    changed_at  timestamptz NOT NULL,
    closes_at   timestamptz NOT NULL,
    -- in the order of their accounts; those up to this one have been told
    told_until  text        NOT NULL DEFAULT '',
    due_at      timestamptz NOT NULL,
    attempts    int         NOT NULL DEFAULT 0,
    traceparent text,
    PRIMARY KEY (period_id, version)
);
CREATE INDEX period_telling_due ON period_telling (due_at);
