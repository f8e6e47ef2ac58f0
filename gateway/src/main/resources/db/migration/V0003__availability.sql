-- When the gateway gave signs of life: a row for each stretch without a longer silence, whichever instance gave them.
CREATE TABLE served (
    since timestamptz PRIMARY KEY,
    until timestamptz NOT NULL,
    CHECK (since <= until)
);

-- Minutes in which requests were refused by a fault of ours. Minutes without one have no row.
CREATE TABLE refusing_minute (
    minute   timestamptz PRIMARY KEY,
    answered bigint NOT NULL,
    refused  bigint NOT NULL CHECK (refused > 0)
);
