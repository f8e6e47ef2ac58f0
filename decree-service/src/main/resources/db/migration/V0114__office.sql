-- What applicant-service tells of the offices (ADR 36): what each is called, and where its clock is. Until it does, the
-- settings of the first start say the zone.
CREATE TABLE office (
    id               text PRIMARY KEY,
    key              text NOT NULL UNIQUE,
    title_indonesian text NOT NULL,
    title_english    text NOT NULL,
    region           text NOT NULL,
    zone             text NOT NULL
);

-- The changes of the register that are one office's, the newest first.
CREATE INDEX decree_changes_office ON decree (office, phase_since DESC, id) WHERE phase = 'ISSUED';
