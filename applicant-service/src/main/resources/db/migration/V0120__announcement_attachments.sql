-- PDFs that belong to a period's announcement. Which ones it has now stands at the period.
ALTER TABLE application_period ADD COLUMN announcement_attachments text NOT NULL DEFAULT '[]';

-- Which files it has, and what it had when it was announced: that is kept, also when a change has taken it away (ADR 10: a file
-- that no row names is erased). What was removed before anybody else saw it is not in here.
CREATE TABLE period_attachment (
    period_id uuid NOT NULL REFERENCES application_period,
    sha256    text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    file_name text NOT NULL,
    PRIMARY KEY (period_id, sha256)
);
REVOKE UPDATE, TRUNCATE ON period_attachment FROM "${serviceRole}";
CALL bind_to_office('period_attachment', '${serviceRole}',
    'EXISTS (SELECT FROM application_period p WHERE p.id = period_id)');
