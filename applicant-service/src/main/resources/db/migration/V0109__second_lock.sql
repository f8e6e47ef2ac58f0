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

-- What was announced is for everybody, where everybody may ask: there the session says `.published` as well.
CALL bind_to_office('application_period', '${serviceRole}',
    'office = ANY ((SELECT string_to_array(current_setting(''sahkan.offices'', true), '',''))::text[])
     OR (announced_at IS NOT NULL
         AND (SELECT ''.published'' = ANY (string_to_array(current_setting(''sahkan.offices'', true), '',''))))');
CALL bind_to_office('person_change', '${serviceRole}');
-- The first office invites the first administrator of another one, and reads nothing of it.
ALTER POLICY office ON person_change WITH CHECK (
    (SELECT current_setting('sahkan.offices', true) = '*')
    OR office = ANY ((SELECT string_to_array(current_setting('sahkan.offices', true), ','))::text[])
    OR (SELECT 'first' = ANY (string_to_array(current_setting('sahkan.offices', true), ','))));
CALL bind_to_office('period_change', '${serviceRole}',
    'EXISTS (SELECT FROM application_period p WHERE p.id = period_id)');
-- What was announced is for everybody, and not who applies.
CALL bind_to_office('application', '${serviceRole}',
    'EXISTS (SELECT FROM application_period p WHERE p.id = period_id
         AND p.office = ANY ((SELECT string_to_array(current_setting(''sahkan.offices'', true), '',''))::text[]))');

-- What is counted over an index alone has in it what is asked of each row.
DROP INDEX application_phase;
CREATE INDEX application_phase ON application (phase, phase_since) INCLUDE (period_id);
