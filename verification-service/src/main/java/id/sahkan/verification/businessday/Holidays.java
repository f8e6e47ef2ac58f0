package id.sahkan.verification.businessday;

import id.sahkan.verification.office.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The office's calendar as deadlines are counted in it. It is read whole and kept for half a minute: a change that
/// was made here is seen at once, one that another instance took soon after.
@Component
public class Holidays {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final OfficeClock office;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Read latest;

    Holidays(JdbcClient jdbc, OfficeClock office, Clock clock) {
        this.jdbc = jdbc;
        this.office = office;
        this.clock = clock;
    }

    private record Entry(LocalDate day, DayKind kind) {}

    /// @param change how many changes were known when the reading began: what was read while one was under way is not
    ///     kept
    private record Read(WorkingDays days, Set<Integer> years, long change, Instant at) {}

    public WorkingDays workingDays() {
        return read().days();
    }

    Coverage coverage() {
        return Coverage.of(read().years(), clock.instant().atZone(office.zone()).toLocalDate());
    }

    /// Once a change has been committed.
    void changed() {
        changes.incrementAndGet();
    }

    private Read read() {
        Read known = latest;
        Instant now = clock.instant();
        if (known != null && known.change() == changes.get() && isFresh(known.at(), now)) {
            return known;
        }
        long change = changes.get();
        List<Entry> entries = jdbc.sql("SELECT day, kind FROM holiday")
                .query((row, _) -> entry(row))
                .list();
        Read read = new Read(
                new WorkingDays(days(entries, true), days(entries, false)),
                Coverage.years(entries.stream()
                        .filter(entry -> entry.kind() == DayKind.NATIONAL_HOLIDAY)
                        .map(Entry::day)
                        .toList()),
                change,
                now);
        latest = read;
        return read;
    }

    /// Also after the clock was set back.
    private static boolean isFresh(Instant read, Instant now) {
        return !now.isBefore(read) && now.isBefore(read.plus(KEPT));
    }

    private static Set<LocalDate> days(List<Entry> entries, boolean off) {
        return entries.stream()
                .filter(entry -> entry.kind().isOff() == off)
                .map(Entry::day)
                .collect(Collectors.toSet());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getObject("day", LocalDate.class), DayKind.valueOf(row.getString("kind")));
    }
}
