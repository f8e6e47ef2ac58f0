-- What the office's editors publish (ADR 39). One row is the release as it is now; what it was, and who made it so and
-- why, stands in release_version, where nothing is ever changed.
CREATE TABLE release (
    id            uuid PRIMARY KEY,
    office        text        NOT NULL,
    state         text        NOT NULL
        CHECK (state IN ('DRAFT', 'CHECKED', 'PUBLISHED', 'PROPOSED', 'CORRECTED', 'WITHDRAWN')),
    words         jsonb       NOT NULL,
    writer        text,
    checker       text,
    published_at  timestamptz,
    public_from   timestamptz,
    corrected     boolean     NOT NULL DEFAULT false,
    proposal      jsonb,
    proposed_by   text,
    reason        text,
    version       bigint      NOT NULL,
    changed_at    timestamptz NOT NULL,
    changed_by    text        NOT NULL,
    CHECK ((state = 'PROPOSED') = (proposal IS NOT NULL)),
    CHECK (state IN ('DRAFT', 'CHECKED', 'WITHDRAWN') OR published_at IS NOT NULL),
    CHECK ((published_at IS NULL) = (public_from IS NULL))
);
CREATE INDEX release_of_office ON release (office, changed_at DESC, id);
CREATE INDEX release_published ON release (office, published_at DESC, id) WHERE published_at IS NOT NULL;
CREATE INDEX release_public ON release (office, public_from DESC, id) WHERE public_from IS NOT NULL;

CREATE TABLE release_version (
    release_id uuid        NOT NULL REFERENCES release,
    version    bigint      NOT NULL,
    step       text        NOT NULL,
    at         timestamptz NOT NULL,
    by_id      text        NOT NULL,
    by_name    text        NOT NULL,
    reason     text,
    words      jsonb       NOT NULL,
    PRIMARY KEY (release_id, version)
);
