-- Every form that the office's decrees have had. The newest is in use; none is ever changed. The first is written by the
-- service at its first start, from its settings: nobody made it.
CREATE TABLE decree_form (
    version        int         PRIMARY KEY CHECK (version > 0),
    form           jsonb       NOT NULL,
    signing_office text        NOT NULL,
    changes        jsonb       NOT NULL,
    reason         text        NOT NULL,
    made_by        text,
    made_by_name   text,
    made_at        timestamptz NOT NULL,
    CHECK ((version = 1) = (made_by IS NULL AND made_by_name IS NULL))
);
-- Who holds the office that a decree names is told by the newest form of that office.
CREATE INDEX decree_form_office ON decree_form (signing_office, version DESC);
REVOKE UPDATE, DELETE, TRUNCATE ON decree_form FROM "${serviceRole}";

-- The form with which a decree was drafted. Rows from before have the first.
ALTER TABLE decree ADD COLUMN form_version int CHECK (form_version > 0);
