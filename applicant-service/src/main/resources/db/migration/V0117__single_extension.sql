-- A later close for one application of a period (ADR 48): asked for by one officer, granted by another. Whose it is stands here
-- and nowhere else; the period's own changes say how many, why in kind, and when.
CREATE TABLE single_extension (
    id             uuid        PRIMARY KEY,
    period_id      uuid        NOT NULL REFERENCES application_period,
    application_id uuid        NOT NULL REFERENCES application,
    closes_at      timestamptz NOT NULL,
    reason_kind    text        NOT NULL,
    -- for the office and whose application it is
    reason         text        NOT NULL,
    status         text        NOT NULL CHECK (status IN ('ASKED', 'GRANTED', 'DECLINED')),
    asked_by       text        NOT NULL,
    asked_at       timestamptz NOT NULL,
    answered_by    text,
    answered_at    timestamptz,
    answer_reason  text,
    -- of the period, by what was done last
    version        bigint      NOT NULL,
    CHECK ((status = 'ASKED') = (answered_at IS NULL) AND (answered_at IS NULL) = (answered_by IS NULL))
);
-- Once for each application; what was declined may be asked for again.
CREATE UNIQUE INDEX single_extension_once ON single_extension (application_id) WHERE status <> 'DECLINED';
CREATE INDEX single_extension_period ON single_extension (period_id, asked_at);
REVOKE DELETE, TRUNCATE ON single_extension FROM "${serviceRole}";
-- What was announced is for everybody, and not who applies.
CALL bind_to_office('single_extension', '${serviceRole}',
    'EXISTS (SELECT FROM application_period p WHERE p.id = period_id
         AND p.office = ANY ((SELECT string_to_array(current_setting(''sahkan.offices'', true), '',''))::text[]))');

-- Told to that one alone; none where it concerns everybody who has begun.
ALTER TABLE period_telling ADD COLUMN application_id uuid REFERENCES application;
