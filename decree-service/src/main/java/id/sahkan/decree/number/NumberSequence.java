package id.sahkan.decree.number;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Numbers without gaps: the year's row stays locked from the look to the commit, so a number is taken if and only if
/// the decree that bears it is stored.
@Component
public class NumberSequence {

    private final JdbcClient jdbc;
    private final NumberPattern pattern;

    NumberSequence(JdbcClient jdbc, NumberPattern pattern) {
        this.jdbc = jdbc;
        this.pattern = pattern;
    }

    /// The number that the next decree of that day's year would bear. Locks the year until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public DecreeNumber next(LocalDate on) {
        jdbc.sql("INSERT INTO decree_sequence (year, last_sequence) VALUES (?, 0) ON CONFLICT DO NOTHING")
                .param(on.getYear())
                .update();
        int last = jdbc.sql("SELECT last_sequence FROM decree_sequence WHERE year = ? FOR UPDATE")
                .param(on.getYear())
                .query(Integer.class)
                .single();
        return pattern.number(last + 1, on);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void take(DecreeNumber number) {
        int taken = jdbc.sql("UPDATE decree_sequence SET last_sequence = ? WHERE year = ? AND last_sequence = ?")
                .params(number.sequence(), number.year(), number.sequence() - 1)
                .update();
        if (taken != 1) {
            throw new IllegalStateException("the number was taken without the year's lock");
        }
    }
}
