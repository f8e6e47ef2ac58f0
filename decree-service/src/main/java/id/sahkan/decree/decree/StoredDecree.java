package id.sahkan.decree.decree;

import java.time.Instant;

/// A state as the database holds it.
record StoredDecree(DecreeState state, long version, String changedBy, Instant changedAt) {}
