package id.sahkan.messaging;

import java.util.Map;

/// One Kafka record of a polled batch.
record Received(String topic, int partition, long offset, Map<String, Object> headers, byte[] payload) {}
