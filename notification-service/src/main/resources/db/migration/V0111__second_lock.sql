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

CALL bind_to_office('application', '${serviceRole}');
CALL bind_to_office('release', '${serviceRole}');
CALL bind_to_office('evidence', '${serviceRole}');
CALL bind_to_office('notice', '${serviceRole}',
    'EXISTS (SELECT FROM application a WHERE a.application_id = notice.application_id)');
CALL bind_to_office('partner', '${serviceRole}',
    'EXISTS (SELECT FROM application a WHERE a.application_id = partner.application_id)');
CALL bind_to_office('release_version', '${serviceRole}',
    'EXISTS (SELECT FROM release r WHERE r.id = release_id)');
CALL bind_to_office('evidence_file', '${serviceRole}',
    'EXISTS (SELECT FROM evidence e WHERE e.id = evidence_id)');
-- A view asks as whoever asks it.
ALTER VIEW partner_term SET (security_invoker = true);

-- What is counted over an index alone has in it what is asked of each row.
DROP INDEX notice_state;
CREATE INDEX notice_state ON notice (state, done_at, created_at) INCLUDE (application_id);

-- Before a row is known to be of an office, nothing is asked of it that might tell what is in it: `&&` is, so the index of
-- near-identical words would go unused. The owner asks it, and tells which evidence alone; the statement is bound as before.
CREATE FUNCTION evidence_with_bands(asked bigint[]) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 20 AS $$
    SELECT id FROM evidence WHERE bands && asked
$$;
