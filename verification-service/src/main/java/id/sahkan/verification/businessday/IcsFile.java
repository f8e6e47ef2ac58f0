package id.sahkan.verification.businessday;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataAdapter;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import id.sahkan.http.Problem;
import id.sahkan.verification.businessday.SkippedEntry.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A calendar as it is downloaded (RFC 5545): of its events those that are days. Lines, folds, quotes and escapes are
/// the library's; what a day is, is said here.
final class IcsFile extends VObjectDataAdapter {

    private static final String CALENDAR = "VCALENDAR";
    private static final String EVENT = "VEVENT";
    private static final Pattern MOMENT = Pattern.compile("(\\d{8})(?:T(\\d{6})(Z?))?");
    private static final Pattern LENGTH = Pattern.compile("\\+?P(?:(\\d{1,3})D|(\\d{1,2})W)(?:T0[HMS])?");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /// The first line about a day that is kept and not off, as the largest public calendar writes it.
    private static final Set<String> OBSERVED = Set.of("perayaan", "observance");

    private static final List<String> JOINT =
            List.of("cuti bersama", "joint leave", "joint holiday", "collective leave");
    private static final List<String> SPECIAL = List.of("pemilu", "pilkada", "pemilihan umum", "election");

    private final FileReading reading;
    private final ZoneId zone;
    private boolean calendar;
    private @Nullable Event event;

    private static final class Event {
        private final int line;
        private final Map<String, VObjectProperty> properties = new HashMap<>();

        private Event(int line) {
            this.line = line;
        }

        private @Nullable String value(String name) {
            VObjectProperty property = properties.get(name);
            return property == null ? null : property.getValue();
        }

        private String words(String name) {
            String value = value(name);
            return value == null ? "" : VObjectPropertyValues.unescape(value);
        }
    }

    private record Moment(LocalDate day, LocalTime time) {

        /// Some write that the day ends with its last minute, others that it ends when the next begins.
        LocalDate exclusive() {
            return time.isBefore(LocalTime.of(23, 59)) ? day : day.plusDays(1);
        }

        boolean isStart() {
            return time.equals(LocalTime.MIDNIGHT);
        }

        boolean isEnd() {
            return isStart() || !time.isBefore(LocalTime.of(23, 59));
        }
    }

    private IcsFile(FileReading reading, ZoneId zone) {
        this.reading = reading;
        this.zone = zone;
    }

    /// @param zone of the office, in which what is told in UTC falls on a day
    static CalendarFile read(byte[] file, LocalDate today, ZoneId zone) {
        FileReading reading = new FileReading(today);
        IcsFile listener = new IcsFile(reading, zone);
        try (VObjectReader reader =
                new VObjectReader(new StringReader(FileReading.text(file)), SyntaxRules.iCalendar())) {
            reader.parse(listener);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot fail", impossible);
        }
        if (!listener.calendar) {
            throw Problem.invalid("file", "calendar-file-unreadable");
        }
        listener.abandon();
        return reading.done();
    }

    @Override
    public void onComponentBegin(String name, Context context) {
        calendar |= name.equalsIgnoreCase(CALENDAR);
        if (name.equalsIgnoreCase(EVENT)) {
            abandon();
            event = new Event(context.getLineNumber());
        }
    }

    @Override
    public void onComponentEnd(String name, Context context) {
        if (name.equalsIgnoreCase(EVENT) && event != null) {
            take(event);
            event = null;
        }
    }

    /// What stands in an alarm of an event is not the event's own; the first of a name counts.
    @Override
    public void onProperty(VObjectProperty property, Context context) {
        List<String> parents = context.getParentComponents();
        if (event != null && !parents.isEmpty() && parents.getLast().equalsIgnoreCase(EVENT)) {
            event.properties.putIfAbsent(property.getName().toUpperCase(Locale.ROOT), property);
        }
    }

    @Override
    public void onWarning(
            Warning warning, @Nullable VObjectProperty property, @Nullable Exception thrown, Context context) {
        if (warning == Warning.MALFORMED_LINE) {
            reading.leaveOut(context.getLineNumber(), Reason.LINE_UNREADABLE, context.getUnfoldedLine());
        }
    }

    private void abandon() {
        if (event != null) {
            reading.leaveOut(event.line, Reason.EVENT_NOT_CLOSED, event.words("SUMMARY"));
            event = null;
        }
    }

    private void take(Event read) {
        String name = read.words("SUMMARY");
        Reason reason = reasonAgainst(read);
        if (reason != null) {
            reading.leaveOut(read.line, reason, name);
            return;
        }
        Moment start = moment(read.value("DTSTART"));
        LocalDate until = start == null ? null : until(read, start);
        if (start == null || until == null) {
            reading.leaveOut(read.line, Reason.DATE_UNREADABLE, name);
        } else if (!start.isStart()) {
            reading.leaveOut(read.line, Reason.NOT_ALL_DAY, name);
        } else {
            reading.take(read.line, start.day(), until, kind(name + " " + read.words("CATEGORIES")), name);
        }
    }

    private @Nullable Reason reasonAgainst(Event read) {
        if (read.value("DTSTART") == null) {
            return Reason.DATE_MISSING;
        }
        if (read.value("RRULE") != null || read.value("RDATE") != null) {
            return Reason.REPEATS;
        }
        if ("CANCELLED".equalsIgnoreCase(read.value("STATUS"))) {
            return Reason.CANCELLED;
        }
        String about = read.words("DESCRIPTION").lines().findFirst().orElse("").strip();
        if (OBSERVED.contains(about.toLowerCase(Locale.ROOT))) {
            return Reason.OBSERVANCE;
        }
        Moment end = moment(read.value("DTEND"));
        return end != null && !end.isEnd() ? Reason.NOT_ALL_DAY : null;
    }

    /// The day after the last. An event that ends when it begins is that day.
    private @Nullable LocalDate until(Event read, Moment start) {
        String length = read.value("DURATION");
        if (read.value("DTEND") != null) {
            Moment end = moment(read.value("DTEND"));
            if (end == null) {
                return null;
            }
            return end.exclusive().equals(start.day()) ? start.day().plusDays(1) : end.exclusive();
        }
        if (length == null) {
            return start.day().plusDays(1);
        }
        Matcher matcher = LENGTH.matcher(length.strip());
        if (!matcher.matches()) {
            return null;
        }
        return matcher.group(1) == null
                ? start.day().plusWeeks(Long.parseLong(matcher.group(2)))
                : start.day().plusDays(Long.parseLong(matcher.group(1)));
    }

    /// In the zone that it names, or in the office's where it is in UTC.
    private @Nullable Moment moment(@Nullable String value) {
        Matcher matcher = MOMENT.matcher(value == null ? "" : value.strip());
        if (!matcher.matches()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(matcher.group(1), DATE);
            if (matcher.group(2) == null) {
                return new Moment(day, LocalTime.MIDNIGHT);
            }
            LocalTime time = LocalTime.parse(matcher.group(2), TIME);
            if (matcher.group(3).isEmpty()) {
                return new Moment(day, time);
            }
            LocalDateTime here = LocalDateTime.of(day, time)
                    .atOffset(ZoneOffset.UTC)
                    .atZoneSameInstant(zone)
                    .toLocalDateTime();
            return new Moment(here.toLocalDate(), here.toLocalTime());
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static DayKind kind(String said) {
        String words = said.toLowerCase(Locale.ROOT);
        if (JOINT.stream().anyMatch(words::contains)) {
            return DayKind.JOINT_LEAVE;
        }
        return SPECIAL.stream().anyMatch(words::contains) ? DayKind.SPECIAL_DAY_OFF : DayKind.NATIONAL_HOLIDAY;
    }
}
