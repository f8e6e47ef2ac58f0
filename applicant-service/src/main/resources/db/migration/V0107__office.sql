-- The office that everything is done for. One for now; a second is a second row.
-- `terms` is what an administrator says of it, as JSON; the first row is what the settings say at the first start.
CREATE TABLE office (
    id              uuid        PRIMARY KEY,
    slug            text        NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    terms           text        NOT NULL,
    version         bigint      NOT NULL CHECK (version > 0),
    changed_at      timestamptz NOT NULL,
    -- nobody: the settings
    changed_by      text,
    changed_by_name text,
    CHECK ((changed_by IS NULL) = (changed_by_name IS NULL))
);

-- Who changed what, each field from what to what. Rows are added and never changed.
CREATE TABLE office_version (
    office_id  uuid        NOT NULL REFERENCES office,
    version    bigint      NOT NULL,
    at         timestamptz NOT NULL,
    actor      text,
    actor_name text,
    changes    text        NOT NULL,
    PRIMARY KEY (office_id, version)
);

-- What was done stays: the service adds, and nothing else.
REVOKE UPDATE, DELETE, TRUNCATE ON office_version FROM "${serviceRole}";
