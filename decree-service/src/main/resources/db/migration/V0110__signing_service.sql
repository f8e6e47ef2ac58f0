-- A document that went to the signing service, and what became of it.
ALTER TABLE decree
    ADD COLUMN sent_attempt int,
    ADD COLUMN answer_by    timestamptz;
ALTER TABLE decree DROP CONSTRAINT decree_phase_check;
ALTER TABLE decree ADD CONSTRAINT decree_phase_check
    CHECK (phase IN ('DRAFTED', 'NUMBERED', 'SIGNATURE_UNKNOWN', 'ISSUED', 'DISCARDED', 'VOIDED'));
ALTER TABLE decree DROP CONSTRAINT decree_numbered_check;
ALTER TABLE decree ADD CONSTRAINT decree_numbered_check
    CHECK ((phase IN ('NUMBERED', 'SIGNATURE_UNKNOWN', 'ISSUED', 'VOIDED')) =
           (number IS NOT NULL AND number_year IS NOT NULL AND number_sequence IS NOT NULL
            AND decreed_on IS NOT NULL AND public_code IS NOT NULL AND signer_id IS NOT NULL));
ALTER TABLE decree ADD CONSTRAINT decree_sent_check
    CHECK ((phase = 'SIGNATURE_UNKNOWN') = (sent_attempt IS NOT NULL AND answer_by IS NOT NULL));

-- One row for each call, written before it. What somebody said of an attempt without an answer stands here alone.
CREATE TABLE signature_attempt (
    decree_id       uuid        NOT NULL REFERENCES decree,
    attempt         int         NOT NULL CHECK (attempt > 0),
    signer_id       text        NOT NULL,
    sent_at         timestamptz NOT NULL,
    pdf_sha256      text        NOT NULL,
    signatory_name  text        NOT NULL,
    signatory_title text        NOT NULL,
    ended_at        timestamptz,
    outcome         text,
    reason          text,
    PRIMARY KEY (decree_id, attempt),
    CHECK ((ended_at IS NULL) = (outcome IS NULL))
);
CREATE INDEX signature_attempt_signer ON signature_attempt (signer_id, sent_at);

-- What waits for a signature, the oldest first.
CREATE INDEX decree_waiting ON decree (drafted_at, id) WHERE phase IN ('DRAFTED', 'NUMBERED', 'SIGNATURE_UNKNOWN');

-- What was issued is verified again every day. `due_at` stays while it cannot be done: so it is seen how late it is.
CREATE TABLE document_check (
    decree_id   uuid        PRIMARY KEY REFERENCES decree,
    pdf_sha256  text        NOT NULL,
    due_at      timestamptz NOT NULL,
    not_before  timestamptz NOT NULL,
    attempts    int         NOT NULL DEFAULT 0,
    checked_at  timestamptz,
    result      text,
    since       timestamptz,
    CHECK ((checked_at IS NULL) = (result IS NULL))
);
CREATE INDEX document_check_due ON document_check (due_at);
CREATE INDEX document_check_failed ON document_check (since) WHERE result <> 'valid';
INSERT INTO document_check (decree_id, pdf_sha256, due_at, not_before)
    SELECT id, pdf_sha256, now() + random() * interval '1 day', now() FROM decree WHERE phase = 'ISSUED';
