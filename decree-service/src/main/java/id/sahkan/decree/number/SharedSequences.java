package id.sahkan.decree.number;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whose sequence the numbers of an office are of: its own, unless it has joined that of another (ADR 49).
@Component
public class SharedSequences {

    private final JdbcClient jdbc;

    SharedSequences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The office that keeps the sequence of this one in that year.
    public String keeper(String office, int year) {
        return joined(office, year).orElse(office);
    }

    /// The other office whose sequence it is; empty where it is the office's own.
    public Optional<String> joined(String office, int year) {
        return jdbc.sql("""
                SELECT keeper FROM sequence_sharing
                WHERE office = ? AND state IN ('AGREED', 'ENDED') AND from_year <= ? AND ? <= coalesce(until_year, 9999)
                """).params(office, year, year).query(String.class).optional();
    }

    /// Where the sequence of another office begins in that year.
    public int start(String keeper, int year) {
        return jdbc.sql("SELECT sequence_start(?, ?)")
                .params(keeper, year)
                .query(Integer.class)
                .single();
    }
}
