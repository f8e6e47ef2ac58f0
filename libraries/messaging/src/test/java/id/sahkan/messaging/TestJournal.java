package id.sahkan.messaging;

import id.sahkan.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/// The applicant service's journal, for tests of the rooms.
public final class TestJournal {

    private TestJournal() {}

    public static Journal on(DataSource database, MeterRegistry registry) {
        return new Journal(
                new JdbcTemplate(database),
                JdbcClient.create(database),
                DataSize.ofMegabytes(1),
                () -> {},
                new EventCounter(registry, "sahkan.applicant"),
                Traces.none());
    }
}
