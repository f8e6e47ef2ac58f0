package id.sahkan.messaging.stream;

import id.sahkan.messaging.inbox.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;

/// A polled batch, taken out of the lists in which the binder hands it over.
final class ReceivedBatch {

    private ReceivedBatch() {}

    static List<Received> of(Message<List<byte[]>> batch) {
        MessageHeaders headers = batch.getHeaders();
        List<String> topics = list(headers, KafkaHeaders.RECEIVED_TOPIC);
        List<Integer> partitions = list(headers, KafkaHeaders.RECEIVED_PARTITION);
        List<Long> offsets = list(headers, KafkaHeaders.OFFSET);
        List<Map<String, Object>> converted = list(headers, KafkaHeaders.BATCH_CONVERTED_HEADERS);
        List<byte[]> payloads = batch.getPayload();
        List<Received> records = new ArrayList<>(payloads.size());
        for (int i = 0; i < payloads.size(); i++) {
            records.add(new Received(
                    topics.get(i),
                    partitions.get(i),
                    offsets.get(i),
                    converted.get(i),
                    payloadOrEmpty(payloads.get(i))));
        }
        return records;
    }

    /// When the oldest record of the batch was written to its topic, in milliseconds since 1970.
    static long oldestTimestamp(Message<List<byte[]>> batch) {
        List<Long> timestamps = list(batch.getHeaders(), KafkaHeaders.RECEIVED_TIMESTAMP);
        return timestamps.stream().mapToLong(Long::longValue).min().orElseThrow();
    }

    /// A tombstone arrives as a null object and is parked like any other payload that cannot be read.
    private static byte[] payloadOrEmpty(Object payload) {
        return payload instanceof byte[] bytes ? bytes : new byte[0];
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(MessageHeaders headers, String name) {
        Object value = headers.get(name);
        if (value instanceof List<?> items) {
            return (List<T>) items;
        }
        throw new IllegalStateException("the batch has no " + name);
    }
}
