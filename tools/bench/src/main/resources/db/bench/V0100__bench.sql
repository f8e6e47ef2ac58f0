-- The state that the producing side changes with each event, and what the consuming side keeps of it.
CREATE TABLE bench_state (
    id      uuid PRIMARY KEY,
    version bigint NOT NULL
);
CREATE TABLE bench_copy (
    id      uuid PRIMARY KEY,
    version bigint NOT NULL
);
