package id.sahkan.verification.businessday;

import id.sahkan.http.Problem;
import id.sahkan.http.TypedText;
import id.sahkan.verification.businessday.SkippedEntry.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Collects what a file says, whatever its form, and holds it to the rules of an entry.
final class FileReading {

    /// Days that are taken and places that are left out, together.
    private static final int MOST = 1000;

    /// What lasts longer is no holiday: a month of fasting, the holidays of schools.
    private static final long LONGEST_EVENT_DAYS = 31;

    private static final int LONGEST_QUOTE = 80;
    private static final String FILE = "file";
    private static final Charset OF_OLD_SPREADSHEETS = Charset.forName("windows-1252");

    private final LocalDate today;
    private final Map<LocalDate, CalendarFile.Line> lines = new LinkedHashMap<>();
    private final List<SkippedEntry> leftOut = new ArrayList<>();

    FileReading(LocalDate today) {
        this.today = today;
    }

    /// As the file says it by its first bytes; else UTF-8, and where it is none, what Windows wrote before.
    static String text(byte[] file) {
        if (startsWith(file, 0xFE, 0xFF)) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(file, 0xFF, 0xFE)) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
        }
        int mark = startsWith(file, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer bytes = ByteBuffer.wrap(file, mark, file.length - mark);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException _) {
            return new String(file, mark, file.length - mark, OF_OLD_SPREADSHEETS);
        }
    }

    private static boolean startsWith(byte[] file, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (file.length <= i || (file[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    void leaveOut(int line, Reason reason, @Nullable String text) {
        String quote = text == null ? "" : quote(text);
        leftOut.add(new SkippedEntry(line, reason, quote));
        bound(0);
    }

    /// @param until the day after the last
    void take(int line, LocalDate from, LocalDate until, DayKind kind, @Nullable String stated) {
        String name = stated == null ? "" : TypedText.line(stated);
        long days = ChronoUnit.DAYS.between(from, until);
        if (name.isEmpty()) {
            leaveOut(line, Reason.NAME_MISSING, from.toString());
        } else if (name.length() > DayRules.LONGEST_NAME || !TypedText.isPlain(name)) {
            leaveOut(line, Reason.NAME_UNREADABLE, name);
        } else if (days < 1) {
            leaveOut(line, Reason.END_BEFORE_START, name);
        } else if (days > LONGEST_EVENT_DAYS) {
            leaveOut(line, Reason.EVENT_TOO_LONG, name);
        } else {
            bound(days);
            from.datesUntil(until).forEach(day -> take(line, new CalendarDay(day, kind, name, null)));
        }
    }

    private void take(int line, CalendarDay entry) {
        List<CalendarRefusal> broken = DayRules.broken(entry.day(), entry.kind(), today);
        if (!broken.isEmpty()) {
            leaveOut(line, reason(broken.getFirst()), entry.day() + " " + entry.name());
            return;
        }
        CalendarFile.Line before = lines.putIfAbsent(entry.day(), new CalendarFile.Line(line, entry));
        if (before != null && !before.entry().agreesWith(entry)) {
            leaveOut(line, Reason.DAY_TWICE, entry.day() + " " + entry.name());
        }
    }

    private static Reason reason(CalendarRefusal refusal) {
        return switch (refusal) {
            case DAY_TOO_EARLY -> Reason.DAY_TOO_EARLY;
            case DAY_TOO_FAR -> Reason.DAY_TOO_FAR;
            case DAY_NOT_OFF -> Reason.DAY_NOT_OFF;
            case DAY_TAKEN, NO_ENTRY -> throw new IllegalStateException("no rule of an entry alone: " + refusal);
        };
    }

    CalendarFile done() {
        if (lines.isEmpty() && leftOut.isEmpty()) {
            throw Problem.invalid(FILE, "calendar-file-empty");
        }
        List<SkippedEntry> inOrder = new ArrayList<>(leftOut);
        inOrder.sort(Comparator.comparingInt(SkippedEntry::line));
        return new CalendarFile(
                lines.values().stream()
                        .sorted(Comparator.comparing(line -> line.entry().day()))
                        .toList(),
                List.copyOf(inOrder));
    }

    private void bound(long more) {
        if (lines.size() + leftOut.size() + more > MOST) {
            throw Problem.invalid(FILE, "calendar-file-too-long");
        }
    }

    /// What a reader can be shown: one line, nothing invisible, not half a character.
    private static String quote(String text) {
        String line = TypedText.line(text.length() > 2 * LONGEST_QUOTE ? text.substring(0, 2 * LONGEST_QUOTE) : text);
        String cut = line.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .limit(LONGEST_QUOTE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return cut.length() < line.length() ? cut + "…" : cut;
    }
}
