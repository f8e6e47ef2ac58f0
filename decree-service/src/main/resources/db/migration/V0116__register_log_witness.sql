-- Others who have seen the log (ADR 38): what each has signed last, and since when one says no.
CREATE TABLE register_log_witness (
    name         text        PRIMARY KEY,
    verifier_key text        NOT NULL,
    since        timestamptz NOT NULL,
    -- the log as this witness knows it
    size         bigint      NOT NULL DEFAULT 0 CHECK (size >= 0),
    checkpoint   text,
    line         text,
    seen_at      timestamptz,
    refused_at   timestamptz,
    refusal      text        CHECK (refusal IN ('ANOTHER_HISTORY', 'NOT_KNOWN')),
    -- of the row: pages that show it are made anew
    version      bigint      NOT NULL DEFAULT 0,
    CHECK ((checkpoint IS NULL) = (line IS NULL) AND (line IS NULL) = (seen_at IS NULL)),
    CHECK ((refused_at IS NULL) = (refusal IS NULL))
);
