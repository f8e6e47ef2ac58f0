-- The service's role works with the rows; the schema belongs to the owner.
ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${serviceRole}";

-- Who has signed in at a browser. The cookie is kept as its digest, the tokens sealed with a key that is not in here.
CREATE TABLE session (
    id_digest  bytea PRIMARY KEY,
    content    bytea NOT NULL,
    created_at timestamptz NOT NULL,
    used_at    timestamptz NOT NULL
);
CREATE INDEX session_used_at ON session (used_at);
