-- The place of an event among those of its aggregate that leave the service, from 1 and without a gap; none where it stays at
-- home. Until now every event left, and its version was its place.
ALTER TABLE journal ADD COLUMN sequence bigint CHECK (sequence > 0);
UPDATE journal SET sequence = version;
CREATE UNIQUE INDEX journal_sequence ON journal (aggregate_id, sequence) WHERE sequence IS NOT NULL;

-- What is not as it was written; now also a place that is not the next one.
CREATE OR REPLACE VIEW journal_break AS
SELECT position, aggregate_id, version,
       CASE WHEN previous_version IS DISTINCT FROM version - 1 THEN 'the version before it is missing'
            WHEN sequence <> place THEN 'its place among the published ones is another'
            ELSE 'it is not what was written' END AS reason
FROM (SELECT *, coalesce(lag(version) OVER chain, 0) AS previous_version, lag(hash) OVER chain AS previous_hash,
             count(sequence) OVER chain AS place
      FROM journal WINDOW chain AS (PARTITION BY aggregate_id ORDER BY version)) linked
WHERE previous_version <> version - 1
   OR sequence <> place
   OR hash <> journal_hash(previous_hash, event_id, aggregate_id, message_key, version, type, occurred_at, actor, payload);
