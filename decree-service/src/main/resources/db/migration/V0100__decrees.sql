-- Recommended applications, as verification announced them.
CREATE TABLE candidate (
    application_id     uuid        PRIMARY KEY,
    application_number text        NOT NULL,
    period_id          uuid        NOT NULL,
    outlet_id          uuid        NOT NULL,
    outlet_name        text        NOT NULL,
    company_name       text        NOT NULL,
    outlet_type        text        NOT NULL,
    tier               int         NOT NULL,
    dossier_version    int         NOT NULL,
    reviewer_id        text        NOT NULL,
    recommended_at     timestamptz NOT NULL
);
CREATE INDEX candidate_period ON candidate (period_id, tier, outlet_name);

-- One row for each decree; each phase adds its own facts and never loses the earlier ones.
CREATE TABLE decree (
    id                  uuid        PRIMARY KEY,
    version             bigint      NOT NULL CHECK (version > 0),
    phase               text        NOT NULL CHECK (phase IN ('DRAFTED', 'NUMBERED', 'ISSUED', 'DISCARDED')),
    period_id           uuid        NOT NULL,
    title               text        NOT NULL,
    budget_year         int         NOT NULL,
    announcement_number text        NOT NULL,
    announcement_date   date        NOT NULL,
    minutes_number      text        NOT NULL,
    minutes_date        date        NOT NULL,
    valid_until         date        NOT NULL,
    drafter_id          text        NOT NULL,
    drafter_name        text        NOT NULL,
    drafted_at          timestamptz NOT NULL,
    number              text        UNIQUE,
    number_year         int,
    number_sequence     int,
    decreed_on          date,
    public_code         text        UNIQUE,
    signer_id           text,
    signer_name         text,
    failure_code        text,
    failed_at           timestamptz,
    signatory_name      text,
    signatory_title     text,
    pdf_sha256          text        UNIQUE,
    issued_at           timestamptz,
    discarded_by_id     text,
    discarded_by_name   text,
    changed_by          text        NOT NULL,
    changed_at          timestamptz NOT NULL,
    UNIQUE (number_year, number_sequence),
    CHECK ((phase IN ('NUMBERED', 'ISSUED')) =
           (number IS NOT NULL AND number_year IS NOT NULL AND number_sequence IS NOT NULL
            AND decreed_on IS NOT NULL AND public_code IS NOT NULL AND signer_id IS NOT NULL)),
    CHECK ((phase = 'ISSUED') =
           (pdf_sha256 IS NOT NULL AND issued_at IS NOT NULL AND signatory_name IS NOT NULL)),
    CHECK ((phase = 'DISCARDED') = (discarded_by_id IS NOT NULL))
);
CREATE INDEX decree_newest ON decree (drafted_at DESC, id);

-- The annex. The only personal data here are the two names that the published annex shows.
CREATE TABLE decree_entry (
    decree_id          uuid    NOT NULL REFERENCES decree,
    annex_number       int     NOT NULL CHECK (annex_number > 0),
    application_id     uuid    NOT NULL,
    application_number text    NOT NULL,
    outlet_name        text    NOT NULL,
    company_name       text    NOT NULL,
    outlet_type        text    NOT NULL,
    responsible_editor text    NOT NULL,
    reporter           text    NOT NULL,
    tier               int     NOT NULL,
    reviewer_id        text    NOT NULL,
    discarded          boolean NOT NULL DEFAULT false,
    PRIMARY KEY (decree_id, annex_number)
);
-- An application is named in one decree only; a discarded draft sets it free again.
CREATE UNIQUE INDEX decree_entry_once ON decree_entry (application_id) WHERE NOT discarded;

-- The last number given in each year. Its row lock is what keeps the sequence without gaps.
CREATE TABLE decree_sequence (
    year          int PRIMARY KEY,
    last_sequence int NOT NULL CHECK (last_sequence >= 0)
);
REVOKE DELETE, TRUNCATE ON decree, decree_entry, decree_sequence FROM "${serviceRole}";
