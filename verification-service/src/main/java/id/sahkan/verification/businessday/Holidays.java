package id.sahkan.verification.businessday;

import id.sahkan.database.AfterCommit;
import id.sahkan.http.CallerOffices;
import id.sahkan.verification.office.Offices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The calendars of the offices as deadlines are counted in them, read whole and kept for half a minute: a change that
/// was made here is seen at once, one that another instance took soon after.
@Component
public class Holidays {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private static final Calendar NONE = new Calendar(new WorkingDays(Set.of()), Set.of());

    private final JdbcClient jdbc;
    private final CalendarStore store;
    private final TransactionOperations transactions;
    private final Offices offices;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Read latest;

    Holidays(JdbcClient jdbc, CalendarStore store, TransactionOperations transactions, Offices offices, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.transactions = transactions;
        this.offices = offices;
        this.clock = clock;
    }

    private record Entry(String office, LocalDate day, DayKind kind) {}

    private record Calendar(WorkingDays days, Set<Integer> years) {}

    /// @param change how many changes were known when the reading began: what was read while one was under way is not
    ///     kept
    private record Read(Map<String, Calendar> calendars, long change, Instant at) {}

    public WorkingDays workingDays(String of) {
        return calendar(of).days();
    }

    Coverage coverage(String of) {
        return Coverage.of(
                calendar(of).years(), clock.instant().atZone(offices.zone(of)).toLocalDate());
    }

    /// Of the calendar that ends first.
    long daysLeft() {
        return read().calendars().keySet().stream()
                .mapToLong(of -> coverage(of).daysLeft())
                .min()
                .orElseGet(() -> coverage(CallerOffices.FIRST).daysLeft());
    }

    /// An office keeps its own from when it was told of.
    public void begin(String of) {
        transactions.executeWithoutResult(_ -> {
            if (store.begin(of, clock.instant())) {
                AfterCommit.run(this::changed);
            }
        });
    }

    /// One that has none yet counts in that of the first.
    private Calendar calendar(String of) {
        Map<String, Calendar> calendars = read().calendars();
        return calendars.getOrDefault(of, calendars.getOrDefault(CallerOffices.FIRST, NONE));
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
        Map<String, List<Entry>> entries =
                jdbc.sql("SELECT office, day, kind FROM day_off").query((row, _) -> entry(row)).list().stream()
                        .collect(Collectors.groupingBy(Entry::office));
        Map<String, Calendar> calendars =
                entries.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, of -> calendar(of.getValue())));
        Read read = new Read(Map.copyOf(calendars), change, now);
        latest = read;
        return read;
    }

    private static Calendar calendar(List<Entry> entries) {
        return new Calendar(
                new WorkingDays(days(entries, true), days(entries, false)),
                Coverage.years(entries.stream()
                        .filter(entry -> entry.kind() == DayKind.NATIONAL_HOLIDAY)
                        .map(Entry::day)
                        .toList()));
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
        return new Entry(
                row.getString("office"), row.getObject("day", LocalDate.class), DayKind.valueOf(row.getString("kind")));
    }
}
