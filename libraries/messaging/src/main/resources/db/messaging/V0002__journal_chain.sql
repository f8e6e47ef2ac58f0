-- Each row of an aggregate carries a digest over itself and the row before it: who edits, adds or takes out a row
-- breaks every digest that follows. `./sahkan verify-journal` reads it.
CREATE FUNCTION journal_hash(previous bytea, event_id uuid, aggregate_id uuid, message_key uuid, version bigint,
                             type text, occurred_at timestamptz, actor text, payload json) RETURNS bytea
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN sha256(coalesce(previous, ''::bytea) || convert_to(
        json_build_array(event_id, aggregate_id, message_key, version, type,
                         extract(epoch FROM occurred_at), actor, payload::text)::text, 'UTF8'));

ALTER TABLE journal ADD COLUMN hash bytea;

DO $$
DECLARE
    entry journal%ROWTYPE;
BEGIN
    FOR entry IN SELECT * FROM journal ORDER BY aggregate_id, version LOOP
        UPDATE journal SET hash = journal_hash(
            (SELECT before.hash FROM journal before
             WHERE before.aggregate_id = entry.aggregate_id AND before.version = entry.version - 1),
            entry.event_id, entry.aggregate_id, entry.message_key, entry.version, entry.type,
            entry.occurred_at, entry.actor, entry.payload)
        WHERE position = entry.position;
    END LOOP;
END $$;

ALTER TABLE journal ALTER COLUMN hash SET NOT NULL;

-- What is not as it was written. An aggregate whose last rows were taken out shows in the inboxes of other services.
CREATE VIEW journal_break AS
SELECT position, aggregate_id, version,
       CASE WHEN previous_version IS DISTINCT FROM version - 1 THEN 'the version before it is missing'
            ELSE 'it is not what was written' END AS reason
FROM (SELECT *, coalesce(lag(version) OVER chain, 0) AS previous_version, lag(hash) OVER chain AS previous_hash
      FROM journal WINDOW chain AS (PARTITION BY aggregate_id ORDER BY version)) linked
WHERE previous_version <> version - 1
   OR hash <> journal_hash(previous_hash, event_id, aggregate_id, message_key, version, type, occurred_at, actor, payload);
