package id.sahkan.decree.number;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Numbers without gaps, but for those before the office's own start: the year's row stays locked from the look to the
/// commit, so a number is taken if and only if the decree that bears it is stored.
@Component
public class NumberSequence {

    private final JdbcClient jdbc;

    NumberSequence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The last number of that office and year, 0 before the first. Locks the year until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public int last(String office, int year) {
        return locked(office, year).orElseGet(() -> {
            jdbc.sql(
                            "INSERT INTO decree_sequence (office, year, last_sequence) VALUES (?, ?, 0) ON CONFLICT DO NOTHING")
                    .params(office, year)
                    .update();
            return locked(office, year).orElseThrow();
        });
    }

    private Optional<Integer> locked(String office, int year) {
        return jdbc.sql("SELECT last_sequence FROM decree_sequence WHERE office = ? AND year = ? FOR UPDATE")
                .params(office, year)
                .query(Integer.class)
                .optional();
    }

    /// Which decree has this number.
    public Optional<UUID> bearer(String office, DecreeNumber number) {
        return jdbc.sql("SELECT id FROM decree WHERE office = ? AND number_year = ? AND number_sequence = ?")
                .params(office, number.year(), number.sequence())
                .query(UUID.class)
                .optional();
    }

    /// One that a decree got back lies behind the last.
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(String office, DecreeNumber number) {
        int locked = jdbc.sql("UPDATE decree_sequence SET last_sequence = greatest(last_sequence, ?)"
                        + " WHERE office = ? AND year = ?")
                .params(number.sequence(), office, number.year())
                .update();
        if (locked != 1) {
            throw new IllegalStateException("the number was taken without the year's lock");
        }
    }
}
