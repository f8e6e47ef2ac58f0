-- Of an application only what a notice shows. Who is told is the identity's id; name and address are asked for when a
-- letter is written and never kept.
CREATE TABLE application (
    application_id     uuid PRIMARY KEY,
    application_number text NOT NULL,
    outlet_name        text NOT NULL,
    applicant_id       text NOT NULL
);
CREATE INDEX application_applicant ON application (applicant_id);

-- Who is told what, once per fact, channel and recipient. A row may wait for its application: events of different
-- services have no mutual order.
CREATE TABLE notice (
    id              uuid PRIMARY KEY,
    application_id  uuid        NOT NULL,
    fact            uuid        NOT NULL,
    channel         text        NOT NULL CHECK (channel IN ('EMAIL', 'IN_APP')),
    recipient       text        NOT NULL,
    kind            text        NOT NULL,
    params          jsonb       NOT NULL,
    created_at      timestamptz NOT NULL,
    state           text        NOT NULL CHECK (state IN ('PENDING', 'SENT', 'FAILED')),
    attempts        int         NOT NULL DEFAULT 0,
    next_attempt_at timestamptz,
    lease_until     timestamptz,
    done_at         timestamptz,
    last_failure    text,
    read_at         timestamptz,
    UNIQUE (application_id, fact, channel, recipient),
    CHECK ((state = 'PENDING') = (next_attempt_at IS NOT NULL)),
    CHECK ((state = 'PENDING') = (done_at IS NULL))
);
CREATE INDEX notice_due ON notice (next_attempt_at) WHERE state = 'PENDING';
CREATE INDEX notice_newest ON notice (created_at DESC);
