-- What an office asks for, as sets with numbered versions (ADR 43). A version is written once: whoever changes a set
-- adds one. The catalogue of the release is an office's first version and nothing more.
CREATE TABLE requirement_set (
    id     uuid    PRIMARY KEY,
    office text    NOT NULL,
    name   text    NOT NULL,
    -- the one that begins with the catalogue: what a new period takes when it names none
    usual  boolean NOT NULL,
    UNIQUE (office, name)
);
CREATE UNIQUE INDEX requirement_set_usual ON requirement_set (office) WHERE usual;
REVOKE DELETE, TRUNCATE ON requirement_set FROM "${serviceRole}";

CREATE TABLE requirement_set_version (
    set_id       uuid        NOT NULL REFERENCES requirement_set,
    number       int         NOT NULL CHECK (number > 0),
    requirements text        NOT NULL,
    reason       text        NOT NULL,
    at           timestamptz NOT NULL,
    -- nobody: the installation
    actor        text,
    actor_name   text,
    PRIMARY KEY (set_id, number),
    CHECK ((actor IS NULL) = (actor_name IS NULL))
);
REVOKE UPDATE, DELETE, TRUNCATE ON requirement_set_version FROM "${serviceRole}";

-- Which version a period has taken; none where its items were written for it alone.
ALTER TABLE application_period
    ADD COLUMN requirement_set uuid,
    ADD COLUMN requirement_set_version int,
    ADD CHECK ((requirement_set IS NULL) = (requirement_set_version IS NULL)),
    ADD FOREIGN KEY (requirement_set, requirement_set_version) REFERENCES requirement_set_version;

CALL bind_to_office('requirement_set', '${serviceRole}');
CALL bind_to_office('requirement_set_version', '${serviceRole}',
    'EXISTS (SELECT FROM requirement_set s WHERE s.id = set_id)');
