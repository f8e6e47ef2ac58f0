-- How much waits, and since when, is counted every few seconds: over this index, not over the records' bytes.
CREATE INDEX parked_event_kind ON parked_event (kind, parked_at);
