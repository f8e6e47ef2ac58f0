-- A document that is signed by the signatory's own means, and a number that is given up.
ALTER TABLE decree
    ADD COLUMN handed_out_sha256 text,
    ADD COLUMN void_reason       text,
    ADD COLUMN voided_by_id      text,
    ADD COLUMN voided_by_name    text;
ALTER TABLE decree DROP CONSTRAINT decree_phase_check;
ALTER TABLE decree ADD CONSTRAINT decree_phase_check
    CHECK (phase IN ('DRAFTED', 'NUMBERED', 'ISSUED', 'DISCARDED', 'VOIDED'));
-- A number that was given stays where it is, whatever became of its decree.
ALTER TABLE decree DROP CONSTRAINT decree_check;
ALTER TABLE decree ADD CONSTRAINT decree_numbered_check
    CHECK ((phase IN ('NUMBERED', 'ISSUED', 'VOIDED')) =
           (number IS NOT NULL AND number_year IS NOT NULL AND number_sequence IS NOT NULL
            AND decreed_on IS NOT NULL AND public_code IS NOT NULL AND signer_id IS NOT NULL));
ALTER TABLE decree ADD CONSTRAINT decree_voided_check
    CHECK ((phase = 'VOIDED') = (void_reason IS NOT NULL AND voided_by_id IS NOT NULL));
