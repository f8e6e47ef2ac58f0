-- The head of each aggregate's chain, sealed with a key that the database does not have: who edits rows and computes their
-- digests again cannot seal them. `./sahkan verify-journal` reads it.
CREATE TABLE journal_seal (
    aggregate_id uuid        PRIMARY KEY,
    version      bigint      NOT NULL,
    hash         bytea       NOT NULL,
    seal         bytea       NOT NULL,
    sealed_at    timestamptz NOT NULL
);

-- How far the journal has been read for it.
CREATE TABLE journal_sealed (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    position bigint  NOT NULL
);
INSERT INTO journal_sealed (position) VALUES (0);

-- The sealed heads of the services that this one hears from, as they said them: kept where they cannot change them.
CREATE TABLE known_head (
    source       text   NOT NULL,
    aggregate_id uuid   NOT NULL,
    version      bigint NOT NULL,
    hash         bytea  NOT NULL,
    seal         bytea  NOT NULL,
    PRIMARY KEY (source, aggregate_id)
);
