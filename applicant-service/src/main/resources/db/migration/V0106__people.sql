-- Who is of the office stands in Keycloak. Here: which version of somebody was seen, and until when somebody is away.
-- No name and no address: an account that is deleted there leaves nothing personal here.
CREATE TABLE person (
    id           uuid        PRIMARY KEY,
    version      bigint      NOT NULL CHECK (version > 0),
    changed_at   timestamptz NOT NULL,
    changed_by   text        NOT NULL,
    absent_from  date,
    absent_until date,
    stand_in     uuid,
    CHECK ((absent_from IS NULL) = (absent_until IS NULL)),
    CHECK (absent_until >= absent_from),
    CHECK (stand_in IS NULL OR absent_from IS NOT NULL)
);

-- Who did what to whom, from what to what. Rows are added and never changed.
CREATE TABLE person_change (
    person_id uuid        NOT NULL,
    version   bigint      NOT NULL,
    at        timestamptz NOT NULL,
    actor     text        NOT NULL,
    kind      text        NOT NULL,
    before    text,
    after     text        NOT NULL,
    PRIMARY KEY (person_id, version)
);
CREATE INDEX person_change_newest ON person_change (at DESC, person_id, version DESC);
CREATE INDEX person_change_of ON person_change (person_id, at DESC, version DESC);

-- What was done stays: the service adds, and nothing else.
REVOKE UPDATE, DELETE, TRUNCATE ON person_change FROM "${serviceRole}";
