package id.sahkan.verification.businessday;

import java.time.LocalDate;
import java.util.HashSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The office's calendar: a table that is edited when a day is announced, read afresh each time.
@Component
public class Holidays {

    private final JdbcClient jdbc;

    Holidays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public WorkingDays from(LocalDate first) {
        return new WorkingDays(new HashSet<>(
                jdbc.sql("""
                        select day from holiday where day >= :first
                        """).param("first", first).query(LocalDate.class).list()));
    }
}
