CREATE TABLE application_period (
    id                  uuid PRIMARY KEY,
    code                text        NOT NULL UNIQUE,
    title               text        NOT NULL,
    announcement_number text        NOT NULL,
    announcement_date   date        NOT NULL,
    budget_year         int         NOT NULL,
    opens_at            timestamptz NOT NULL,
    closes_at           timestamptz NOT NULL,
    zone                text        NOT NULL,
    policy              text        NOT NULL,
    requirements        text        NOT NULL,
    version             bigint      NOT NULL,
    changed_at          timestamptz NOT NULL,
    changed_by          text        NOT NULL,
    CHECK (opens_at < closes_at)
);

-- Every announcement and extension of a window, with its reason: an auditor asks for exactly this.
CREATE TABLE period_change (
    period_id uuid        NOT NULL REFERENCES application_period,
    version   bigint      NOT NULL,
    at        timestamptz NOT NULL,
    actor     text        NOT NULL,
    opens_at  timestamptz NOT NULL,
    closes_at timestamptz NOT NULL,
    reason    text        NOT NULL,
    PRIMARY KEY (period_id, version)
);
REVOKE UPDATE, DELETE, TRUNCATE ON period_change FROM "${serviceRole}";

-- Gapless receipt numbers: the row is locked by the submission that takes the next one.
CREATE TABLE receipt_sequence (
    period_id   uuid PRIMARY KEY REFERENCES application_period,
    last_number int NOT NULL
);

CREATE TABLE press_company (
    id            uuid PRIMARY KEY,
    owner         text        NOT NULL,
    legal_name    text        NOT NULL,
    legal_form    text        NOT NULL,
    nib           text        NOT NULL,
    npwp          text        NOT NULL,
    address       text        NOT NULL,
    city          text        NOT NULL,
    phone         text        NOT NULL,
    email         text        NOT NULL,
    director_name text        NOT NULL,
    director_nik  text        NOT NULL,
    version       bigint      NOT NULL,
    created_at    timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL,
    changed_by    text        NOT NULL,
    UNIQUE (owner, nib)
);

CREATE TABLE media_outlet (
    id                 uuid PRIMARY KEY,
    company_id         uuid        NOT NULL REFERENCES press_company,
    owner              text        NOT NULL,
    name               text        NOT NULL,
    type               text        NOT NULL,
    website            text,
    editor_in_chief    text        NOT NULL,
    responsible_editor text        NOT NULL,
    version            bigint      NOT NULL,
    created_at         timestamptz NOT NULL,
    changed_at         timestamptz NOT NULL,
    changed_by         text        NOT NULL
);
CREATE INDEX media_outlet_owner ON media_outlet (owner, name);
CREATE INDEX media_outlet_company ON media_outlet (company_id);

-- How to reach an applicant, as the last token said. Erasing a person starts here.
CREATE TABLE applicant_contact (
    subject    text PRIMARY KEY,
    name       text        NOT NULL,
    email      text        NOT NULL,
    language   text        NOT NULL,
    changed_at timestamptz NOT NULL
);

CREATE TABLE application (
    id                uuid PRIMARY KEY,
    period_id         uuid        NOT NULL REFERENCES application_period,
    outlet_id         uuid        NOT NULL REFERENCES media_outlet,
    company_id        uuid        NOT NULL REFERENCES press_company,
    owner             text        NOT NULL,
    phase             text        NOT NULL,
    number            text UNIQUE,
    dossier_version   int,
    returned_items    text[],
    completion_due_at timestamptz,
    decree_number     text,
    decree_code       text,
    version           bigint      NOT NULL,
    created_at        timestamptz NOT NULL,
    changed_at        timestamptz NOT NULL,
    changed_by        text        NOT NULL
);
-- One application per outlet and period; a withdrawn draft does not count.
CREATE UNIQUE INDEX application_once ON application (outlet_id, period_id) WHERE phase <> 'WITHDRAWN';
CREATE INDEX application_owner ON application (owner, created_at DESC);

CREATE TABLE application_document (
    application_id   uuid        NOT NULL REFERENCES application,
    requirement_code text        NOT NULL,
    file_name        text        NOT NULL,
    content_type     text        NOT NULL,
    size_bytes       bigint      NOT NULL,
    sha256           text        NOT NULL,
    pages            int         NOT NULL,
    sharpness        double precision,
    uploaded_at      timestamptz NOT NULL,
    fields           text        NOT NULL,
    warnings         text[]      NOT NULL,
    PRIMARY KEY (application_id, requirement_code)
);

-- What was submitted, byte for byte; `digest` is the SHA-256 of `content`.
CREATE TABLE dossier (
    application_id uuid        NOT NULL REFERENCES application,
    version        int         NOT NULL,
    number         text        NOT NULL,
    digest         text        NOT NULL,
    received_at    timestamptz NOT NULL,
    content        text        NOT NULL,
    PRIMARY KEY (application_id, version)
);
REVOKE UPDATE, DELETE, TRUNCATE ON dossier FROM "${serviceRole}";

CREATE TABLE receipt (
    application_id  uuid        NOT NULL,
    dossier_version int         NOT NULL,
    number          text        NOT NULL,
    received_at     timestamptz NOT NULL,
    zone            text        NOT NULL,
    digest          text        NOT NULL,
    documents       text        NOT NULL,
    complete        boolean     NOT NULL,
    PRIMARY KEY (application_id, dossier_version),
    FOREIGN KEY (application_id, dossier_version) REFERENCES dossier
);
REVOKE UPDATE, DELETE, TRUNCATE ON receipt FROM "${serviceRole}";

-- A repeated request finds what the first one did.
CREATE TABLE idempotency (
    owner           text        NOT NULL,
    key             text        NOT NULL,
    application_id  uuid        NOT NULL REFERENCES application,
    dossier_version int,
    created_at      timestamptz NOT NULL,
    PRIMARY KEY (owner, key)
);

-- Who read private content through another service, when, and what for.
CREATE TABLE dossier_read (
    position        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    application_id  uuid        NOT NULL REFERENCES application,
    dossier_version int,
    sha256          text,
    page            int,
    reader          text        NOT NULL,
    service         text        NOT NULL,
    reason          text        NOT NULL,
    at              timestamptz NOT NULL
);
CREATE INDEX dossier_read_application ON dossier_read (application_id, position);
REVOKE UPDATE, DELETE, TRUNCATE ON dossier_read FROM "${serviceRole}";

-- What the other services told about an application; its own story is in the journal.
CREATE TABLE timeline_entry (
    event_id       uuid PRIMARY KEY,
    application_id uuid        NOT NULL,
    at             timestamptz NOT NULL,
    code           text        NOT NULL,
    actor_kind     text        NOT NULL,
    params         text        NOT NULL
);
CREATE INDEX timeline_entry_application ON timeline_entry (application_id, at);
