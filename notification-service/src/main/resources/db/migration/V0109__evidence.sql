-- Where a partner showed a release. Whose it is stands in application; the words that were shown are kept as a person
-- filed them, and for comparison as the bands of a MinHash signature.
CREATE TABLE evidence (
    id             uuid PRIMARY KEY,
    release_id     uuid        NOT NULL REFERENCES release,
    application_id uuid        NOT NULL,
    office         text        NOT NULL,
    state          text        NOT NULL CHECK (state IN ('FILED', 'ACCEPTED', 'RETURNED')),
    kind           text        NOT NULL CHECK (kind IN ('PAGE', 'TEAR_SHEET', 'RECORDING', 'LOG_SHEET')),
    shown_on       date        NOT NULL,
    edition        text,
    url            text,
    url_key        text,
    file_sha256    text,
    file_name      text,
    file_type      text,
    file_size      bigint,
    words          text,
    signature      int[],
    bands          bigint[],
    flags          jsonb       NOT NULL,
    reason         text,
    filed_at       timestamptz NOT NULL,
    filed_by       text        NOT NULL,
    decided_at     timestamptz,
    decided_by     text,
    decided_name   text,
    version        bigint      NOT NULL,
    CHECK (url IS NOT NULL OR file_sha256 IS NOT NULL),
    CHECK ((state = 'FILED') = (decided_at IS NULL))
);
CREATE INDEX evidence_url ON evidence (url_key) WHERE url_key IS NOT NULL;
CREATE INDEX evidence_digest ON evidence (file_sha256) WHERE file_sha256 IS NOT NULL;
CREATE INDEX evidence_bands ON evidence USING gin (bands);
CREATE INDEX evidence_of_application ON evidence (application_id, filed_at DESC, id);
CREATE INDEX evidence_of_release ON evidence (release_id);
CREATE INDEX evidence_of_office ON evidence (office, state, filed_at DESC, id);
-- Counted once, whatever two editors do at the same moment.
CREATE UNIQUE INDEX evidence_counted_url ON evidence (office, url_key) WHERE state = 'ACCEPTED' AND url_key IS NOT NULL;
CREATE UNIQUE INDEX evidence_counted_file ON evidence (office, file_sha256)
    WHERE state = 'ACCEPTED' AND file_sha256 IS NOT NULL;

CREATE TABLE evidence_file (
    evidence_id uuid PRIMARY KEY REFERENCES evidence,
    content     bytea NOT NULL
);
ALTER TABLE evidence_file ALTER COLUMN content SET STORAGE EXTERNAL;
-- The same by the same partner for the same release is filed once, however often it is sent.
CREATE UNIQUE INDEX evidence_filed_url ON evidence (release_id, application_id, url_key)
    WHERE state <> 'RETURNED' AND url_key IS NOT NULL;
CREATE UNIQUE INDEX evidence_filed_file ON evidence (release_id, application_id, file_sha256)
    WHERE state <> 'RETURNED' AND file_sha256 IS NOT NULL;
