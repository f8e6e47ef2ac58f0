-- Pages are drawn once, by whichever instance takes the file first; the pictures lie beside the files and can be drawn
-- again at any time.
CREATE TABLE document_drawing (
    sha256        text PRIMARY KEY,
    content_type  text        NOT NULL,
    pages         int         NOT NULL,
    queued_at     timestamptz NOT NULL,
    -- since when somebody waits for it
    asked_at      timestamptz,
    claimed_until timestamptz,
    drawn_at      timestamptz
);
CREATE INDEX document_drawing_waiting ON document_drawing (asked_at, queued_at) WHERE drawn_at IS NULL;

-- What is there already waits in the order in which it came.
INSERT INTO document_drawing (sha256, content_type, pages, queued_at)
SELECT DISTINCT ON (sha256) sha256, content_type, pages, uploaded_at FROM application_document
ORDER BY sha256, uploaded_at;

CREATE TABLE undrawable_page (
    sha256 text NOT NULL REFERENCES document_drawing ON DELETE CASCADE,
    page   int  NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (sha256, page)
);

-- Since when no row names a file: it is erased after a grace.
CREATE TABLE unnamed_file (
    sha256 text PRIMARY KEY,
    since  timestamptz NOT NULL
);

-- When a named file was last read again, and what it was then: WHOLE, SPOILT or MISSING.
CREATE TABLE file_check (
    sha256     text PRIMARY KEY,
    checked_at timestamptz NOT NULL,
    state      text        NOT NULL
);
