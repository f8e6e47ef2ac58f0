-- Offsets begin anew when a broker's data is lost. A record at an offset where another one was parked before is not
-- that one: it must not be taken for known. One with a stream is known by parked_event_once.
ALTER TABLE parked_event DROP CONSTRAINT parked_event_topic_partition_record_offset_key;
CREATE UNIQUE INDEX parked_event_unreadable_once
    ON parked_event (topic, partition, record_offset, payload_digest, md5(headers::text)) WHERE aggregate_id IS NULL;
