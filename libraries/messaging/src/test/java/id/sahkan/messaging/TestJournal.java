package id.sahkan.messaging;

import id.sahkan.contracts.ApplicantEvent;
import id.sahkan.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/// The applicant service's journal, for tests of the rooms.
public final class TestJournal {

    private TestJournal() {}

    /// One that leaves the service.
    public static ApplicantEvent published(UUID application, Instant at) {
        return new ApplicantEvent.CompletionSubmitted(application, 2, "0".repeat(64), at, true);
    }

    /// One that stays at home.
    public static ApplicantEvent internal(UUID application, Instant at) {
        return new ApplicantEvent.ApplicationWithdrawn(application, at);
    }

    public static Journal on(DataSource database, MeterRegistry registry) {
        return new Journal(
                new JdbcTemplate(database),
                JdbcClient.create(database),
                DataSize.ofMegabytes(1),
                new EventCounter(registry, "sahkan.applicant"),
                Traces.none(),
                List.of());
    }
}
