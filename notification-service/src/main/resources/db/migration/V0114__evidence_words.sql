-- Within one release only those words are compared that are not the release's own (ADR 39).
ALTER TABLE evidence ADD COLUMN own_signature int[];
ALTER TABLE evidence ADD COLUMN own_bands bigint[];
CREATE INDEX evidence_own_bands ON evidence USING gin (own_bands);
-- An acceptance that was taken back: who, when and why. Who had accepted it stands in the journal.
ALTER TABLE evidence ADD COLUMN reopened_reason text;
ALTER TABLE evidence ADD COLUMN reopened_at timestamptz;
ALTER TABLE evidence ADD COLUMN reopened_by text;
ALTER TABLE evidence ADD COLUMN reopened_name text;
ALTER TABLE evidence ADD CONSTRAINT evidence_reopened CHECK ((reopened_at IS NULL) = (reopened_reason IS NULL));
-- Nobody writes evidence.file_type and notice.delivered_at any more, and nobody ever read them. They stay until no
-- instance that writes them can still run beside this one.
-- What a mail server passed on to where nobody reports any more is not delivered.
ALTER TABLE delivery_report DROP CONSTRAINT delivery_report_action_check;
ALTER TABLE delivery_report ADD CONSTRAINT delivery_report_action_check
    CHECK (action IN ('FAILED', 'DELAYED', 'DELIVERED', 'PASSED_ON'));
-- Of an office that nobody has told of yet the clock is that of the settings, which only the service knows.
CREATE OR REPLACE VIEW partner_term AS
SELECT application_id,
       application.office,
       application.applicant_id,
       application.outlet_name,
       partner.decree_number,
       partner.decreed_on AS from_day,
       partner_decree.valid_until AS until_day,
       coalesce(partner.revoked_on, partner_decree.revoked_on) AS revoked_on,
       (SELECT zone FROM office WHERE office.key = application.office) AS zone
FROM partner
JOIN partner_decree USING (decree_id)
JOIN application USING (application_id)
WHERE partner_decree.valid_until IS NOT NULL;

-- As before: what it shows is bound to the office of who asks (ADR 41).
ALTER VIEW partner_term SET (security_invoker = true);
