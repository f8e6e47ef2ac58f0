package id.sahkan.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sahkan.contracts.ApplicantEvent.ApplicationWithdrawn;
import id.sahkan.contracts.EventCodec;
import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.relay.Envelope;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Records as they come from Kafka, of two applications, and a service that notes what it applied in its database.
public final class TestEvents {

    public static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");
    public static final String SOURCE = "applicant-service";
    public static final UUID BUDI = UUID.fromString("00000000-0000-4000-8000-000000000001");
    public static final UUID SITI = UUID.fromString("00000000-0000-4000-8000-000000000002");
    public static final byte[] TRUNCATED = "{\"applicationId\":\"".getBytes(UTF_8);

    private long offset;

    /// What was applied is a row, so that it is rolled back with the rest; a second row of a version is refused.
    public static EventHandler noting(JdbcClient jdbc) {
        return incoming -> jdbc.sql("INSERT INTO applied (what) VALUES (?)")
                .param((incoming.aggregateId().equals(BUDI) ? "budi " : "siti ") + incoming.version())
                .update();
    }

    public Received event(UUID application, long version) {
        return record(application, version, EventCodec.encode(new ApplicationWithdrawn(application, AT)));
    }

    public Received record(UUID application, long version, byte[] payload) {
        return record(headers(application, version), payload);
    }

    public Received record(Map<String, Object> headers, byte[] payload) {
        return new Received("sahkan.applicant", 0, offset++, headers, payload);
    }

    /// The same event has the same id whenever it is sent.
    public static Map<String, Object> headers(UUID application, long version) {
        return new HashMap<>(new Envelope(
                        new UUID(application.getLeastSignificantBits(), version),
                        SOURCE,
                        "id.sahkan.applicant.application-withdrawn",
                        1,
                        application,
                        AT,
                        version,
                        "someone")
                .toHeaders());
    }
}
