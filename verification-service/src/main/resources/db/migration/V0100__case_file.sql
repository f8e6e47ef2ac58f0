-- One row per application. No personal data: names here are those of outlets, companies and the office's reviewers.
CREATE TABLE case_file (
    application_id     uuid        PRIMARY KEY,
    version            bigint      NOT NULL CHECK (version > 0),
    phase              text        NOT NULL,
    application_number text        NOT NULL,
    period_id          uuid        NOT NULL,
    outlet_id          uuid        NOT NULL,
    outlet_name        text        NOT NULL,
    company_name       text        NOT NULL,
    outlet_type        text        NOT NULL,
    applicant_id       text        NOT NULL,
    first_received_at  timestamptz NOT NULL,
    dossier_version    int         NOT NULL,
    dossier_digest     text        NOT NULL,
    received_at        timestamptz NOT NULL,
    decide_by          timestamptz,
    reviewer_id        text,
    reviewer_name      text,
    examined           jsonb,
    judgements         jsonb       NOT NULL,
    reasons            jsonb       NOT NULL,
    due_at             timestamptz,
    tier               int,
    note               text,
    decided_at         timestamptz,
    changed_by         text        NOT NULL,
    changed_at         timestamptz NOT NULL
);
CREATE INDEX case_file_received ON case_file (first_received_at, application_id);
CREATE INDEX case_file_phase ON case_file (phase, first_received_at, application_id);
CREATE INDEX case_file_period ON case_file (period_id, first_received_at, application_id);
CREATE INDEX case_file_reviewer ON case_file (reviewer_id, first_received_at, application_id);

-- The words that belong to a version of the journal: notes stay here and never go into an event.
CREATE TABLE case_change (
    application_id uuid   NOT NULL REFERENCES case_file,
    version        bigint NOT NULL,
    actor_name     text   NOT NULL,
    words          jsonb  NOT NULL,
    PRIMARY KEY (application_id, version)
);

CREATE TABLE finding (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    application_id   uuid        NOT NULL REFERENCES case_file,
    dossier_version  int         NOT NULL,
    code             text        NOT NULL,
    requirement_code text,
    detail_id        text        NOT NULL,
    detail_en        text        NOT NULL,
    against          text,
    found_at         timestamptz NOT NULL
);
CREATE INDEX finding_case ON finding (application_id, dossier_version, id);

-- Which file answers which requirement, so that a page can be shown without reading the whole dossier again.
CREATE TABLE case_document (
    application_id   uuid NOT NULL REFERENCES case_file,
    dossier_version  int  NOT NULL,
    requirement_code text NOT NULL,
    sha256           text NOT NULL,
    pages            int  NOT NULL,
    PRIMARY KEY (application_id, dossier_version, requirement_code)
);

-- Keyed digests, compared within a period.
CREATE TABLE fingerprint (
    application_id   uuid        NOT NULL REFERENCES case_file,
    period_id        uuid        NOT NULL,
    kind             text        NOT NULL,
    hash             text        NOT NULL,
    requirement_code text        NOT NULL,
    received_at      timestamptz NOT NULL,
    PRIMARY KEY (application_id, kind, hash)
);
CREATE INDEX fingerprint_value ON fingerprint (period_id, kind, hash);

-- Checks that are due and not done. A row goes away only with the check's result, in one transaction.
CREATE TABLE check_due (
    application_id  uuid        PRIMARY KEY REFERENCES case_file,
    dossier_version int         NOT NULL,
    due_at          timestamptz NOT NULL,
    attempts        int         NOT NULL DEFAULT 0
);
CREATE INDEX check_due_at ON check_due (due_at);
