-- Row-level security behind the offices that each statement names (ADR 41).
-- A table that is bound to its office shows and takes only rows of the offices that the session names in
-- `sahkan.offices`, parted by commas, or all with `*`; without it none. Both are asked once for a statement. The owner is
-- not bound: migrations, backups and foreign keys see everything.
CREATE PROCEDURE bind_to_office(bound regclass, service text, own text DEFAULT
    'office = ANY ((SELECT string_to_array(current_setting(''sahkan.offices'', true), '',''))::text[])')
LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', bound);
    EXECUTE format('CREATE POLICY office ON %s TO %I USING ('
        '(SELECT current_setting(''sahkan.offices'', true) = ''*'') OR %s)', bound, service, own);
END $$;

CALL bind_to_office('candidate', '${serviceRole}');
CALL bind_to_office('decree', '${serviceRole}');
CALL bind_to_office('decree_sequence', '${serviceRole}');
CALL bind_to_office('decree_form', '${serviceRole}');
CALL bind_to_office('decree_entry', '${serviceRole}');
CALL bind_to_office('decree_decision', '${serviceRole}',
    'EXISTS (SELECT FROM decree d WHERE d.id = decree_id)');
CALL bind_to_office('decree_set', '${serviceRole}',
    'EXISTS (SELECT FROM decree d WHERE d.id = decree_id)');
CALL bind_to_office('signature_attempt', '${serviceRole}',
    'EXISTS (SELECT FROM decree d WHERE d.id = decree_id)');
CALL bind_to_office('document_check', '${serviceRole}',
    'EXISTS (SELECT FROM decree d WHERE d.id = decree_id)');

-- What is counted over an index alone has in it what is asked of each row.
DROP INDEX decree_phase;
CREATE INDEX decree_phase ON decree (phase, phase_since) INCLUDE (office);

-- Before a row is known to be of an office, nothing is asked of it that might tell what is in it: `LIKE` is not, so the
-- indexes of names would go unused. Rows that were issued are in the public register: their names are read as its owner.
CREATE VIEW registered_name AS
SELECT decree_id, annex_number, partner_key, folded, folded_name
FROM decree_entry WHERE partner_key IS NOT NULL;
