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

CALL bind_to_office('case_file', '${serviceRole}');
CALL bind_to_office('holiday', '${serviceRole}');
CALL bind_to_office('calendar_version', '${serviceRole}');
CALL bind_to_office('calendar_change', '${serviceRole}');
CALL bind_to_office('case_change', '${serviceRole}',
    'EXISTS (SELECT FROM case_file c WHERE c.application_id = case_change.application_id)');
CALL bind_to_office('finding', '${serviceRole}',
    'EXISTS (SELECT FROM case_file c WHERE c.application_id = finding.application_id)');
CALL bind_to_office('case_document', '${serviceRole}',
    'EXISTS (SELECT FROM case_file c WHERE c.application_id = case_document.application_id)');
CALL bind_to_office('fingerprint', '${serviceRole}',
    'EXISTS (SELECT FROM case_file c WHERE c.application_id = fingerprint.application_id)');
CALL bind_to_office('check_due', '${serviceRole}',
    'EXISTS (SELECT FROM case_file c WHERE c.application_id = check_due.application_id)');

-- Deadlines of every office are counted by whoever asks first, and a new office begins with the first one's days off: the
-- owner shows them all. Which days are off is no secret; the page of a calendar asks the table.
CREATE VIEW day_off AS SELECT office, day, kind, name, source FROM holiday;

-- What is counted over an index alone has in it what is asked of each row.
DROP INDEX case_file_phase_since;
CREATE INDEX case_file_phase_since ON case_file (phase, phase_since) INCLUDE (office);

-- Before a row is known to be of an office, nothing is asked of it that might tell what is in it: `like` is not, so the
-- index of words would go unused. The owner asks it, and tells which cases alone; the statement is bound as before.
CREATE FUNCTION cases_with_words(pattern text) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 20 AS $$
    SELECT application_id FROM case_file
    WHERE lower(outlet_name || ' ' || company_name || ' ' || application_number) LIKE pattern
$$;
