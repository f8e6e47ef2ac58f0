-- The pictures that offices have had as emblems (ADR 44): a PNG of our own drawing, by its digest. Which one an office has is
-- said by its terms, and by each of its versions; a picture never changes.
CREATE TABLE office_emblem (
    sha256 text        PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    png    bytea       NOT NULL CHECK (length(png) <= 2097152),
    since  timestamptz NOT NULL
);
REVOKE UPDATE, DELETE, TRUNCATE ON office_emblem FROM "${serviceRole}";
