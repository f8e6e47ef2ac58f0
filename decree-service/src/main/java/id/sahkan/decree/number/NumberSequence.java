package id.sahkan.decree.number;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Numbers without gaps, but for those before the sequence's own start, of each office or of several in the
/// sequence that one of them keeps (ADR 49): the year's row stays locked from the look to the commit, so a number
/// is taken if and only if the decree that bears it is stored.
@Component
public class NumberSequence {

    private final JdbcClient jdbc;

    NumberSequence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The last number of that sequence and year, 0 before the first. Locks the year until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public int last(String keeper, int year) {
        return locked(keeper, year).orElseGet(() -> {
            jdbc.sql(
                            "INSERT INTO decree_sequence (office, year, last_sequence) VALUES (?, ?, 0) ON CONFLICT DO NOTHING")
                    .params(keeper, year)
                    .update();
            return locked(keeper, year).orElseThrow();
        });
    }

    private Optional<Integer> locked(String keeper, int year) {
        return jdbc.sql("SELECT last_sequence FROM decree_sequence WHERE office = ? AND year = ? FOR UPDATE")
                .params(keeper, year)
                .query(Integer.class)
                .optional();
    }

    /// Which decree has this number, of whichever office it is.
    public Optional<UUID> bearer(String keeper, DecreeNumber number) {
        return jdbc.sql("SELECT id FROM (SELECT number_bearer(?, ?, ?) AS id) b WHERE id IS NOT NULL")
                .params(keeper, number.year(), number.sequence())
                .query(UUID.class)
                .optional();
    }

    /// One that a decree got back lies behind the last.
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(String keeper, DecreeNumber number) {
        int locked = jdbc.sql("UPDATE decree_sequence SET last_sequence = greatest(last_sequence, ?)"
                        + " WHERE office = ? AND year = ?")
                .params(number.sequence(), keeper, number.year())
                .update();
        if (locked != 1) {
            throw new IllegalStateException("the number was taken without the year's lock");
        }
    }
}
