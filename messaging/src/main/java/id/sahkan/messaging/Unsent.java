package id.sahkan.messaging;

import java.util.UUID;

/// A journal row that the broker has not acknowledged. `key` decides the partition.
record Unsent(long position, UUID key, Envelope envelope, byte[] payload) {}
