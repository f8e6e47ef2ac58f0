-- The public register's log (ADR 33): every decree that was issued, and what each of its rows says, once and in one order.
-- What leaves this table is `commitment` alone. Whoever must be forgotten loses the salt: then nobody can tell, nor try,
-- what was committed to, and the log stays whole.
CREATE TABLE register_log_entry (
    position     bigint PRIMARY KEY CHECK (position >= 0),
    decree_id    uuid   NOT NULL REFERENCES decree,
    -- 0 is the decree itself
    annex_number int    NOT NULL CHECK (annex_number >= 0),
    salt         bytea  CHECK (length(salt) = 32),
    commitment   bytea  NOT NULL CHECK (length(commitment) = 32),
    UNIQUE (decree_id, annex_number)
);
-- Roots of full tiles: of level 1 and up.
CREATE TABLE register_log_node (
    level    int    NOT NULL CHECK (level > 0),
    position bigint NOT NULL CHECK (position >= 0),
    hash     bytea  NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (level, position)
);
-- How far it is, in one row. `edge` is what must be known to append. Name and key stand from the first start on: a log that
-- is signed by another key is another log.
CREATE TABLE register_log (
    one          boolean PRIMARY KEY DEFAULT true CHECK (one),
    origin       text    NOT NULL,
    verifier_key text    NOT NULL,
    size         bigint  NOT NULL DEFAULT 0 CHECK (size >= 0),
    edge         bytea   NOT NULL DEFAULT '',
    checkpoint   text,
    signed_at    timestamptz,
    CHECK ((size = 0) = (checkpoint IS NULL)),
    CHECK ((checkpoint IS NULL) = (signed_at IS NULL))
);
REVOKE UPDATE, DELETE, TRUNCATE ON register_log_entry, register_log_node FROM "${serviceRole}";
REVOKE DELETE, TRUNCATE ON register_log FROM "${serviceRole}";
