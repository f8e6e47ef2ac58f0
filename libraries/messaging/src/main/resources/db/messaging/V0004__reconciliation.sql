-- When the invariants are due to be checked again; taken by one instance at a time.
CREATE TABLE reconciliation_turn (
    one    boolean PRIMARY KEY DEFAULT true CHECK (one),
    due_at timestamptz NOT NULL
);
INSERT INTO reconciliation_turn (due_at) VALUES (now());

-- What each run found; kept for 90 days.
CREATE TABLE reconciliation_run (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    started_at  timestamptz NOT NULL,
    finished_at timestamptz NOT NULL,
    differences int         NOT NULL,
    report      jsonb       NOT NULL
);
CREATE INDEX reconciliation_run_finished ON reconciliation_run (finished_at);
