package id.sahkan.verification.businessday;

import id.sahkan.http.Problem;
import id.sahkan.http.TypedText;
import id.sahkan.verification.businessday.SkippedEntry.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// A table of date, name and kind, as spreadsheets write it. Each line is read for itself, so that a quote that is
/// never closed spoils its own line alone.
final class CsvFile {

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter INDONESIAN =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final int LONGEST_DATE = "17/08/2026".length();

    /// What a head of the columns says, in the order in which they stand where there is none.
    private static final List<List<String>> HEADS = List.of(
            List.of("tanggal", "date", "hari", "day"),
            List.of("nama", "keterangan", "name", "description"),
            List.of("jenis", "kind", "type"));

    private static final Map<String, DayKind> KINDS = Map.ofEntries(
            Map.entry("national_holiday", DayKind.NATIONAL_HOLIDAY),
            Map.entry("national holiday", DayKind.NATIONAL_HOLIDAY),
            Map.entry("public holiday", DayKind.NATIONAL_HOLIDAY),
            Map.entry("holiday", DayKind.NATIONAL_HOLIDAY),
            Map.entry("libur nasional", DayKind.NATIONAL_HOLIDAY),
            Map.entry("hari libur nasional", DayKind.NATIONAL_HOLIDAY),
            Map.entry("libur", DayKind.NATIONAL_HOLIDAY),
            Map.entry("joint_leave", DayKind.JOINT_LEAVE),
            Map.entry("joint leave", DayKind.JOINT_LEAVE),
            Map.entry("cuti bersama", DayKind.JOINT_LEAVE),
            Map.entry("special_day_off", DayKind.SPECIAL_DAY_OFF),
            Map.entry("special day off", DayKind.SPECIAL_DAY_OFF),
            Map.entry("regional", DayKind.SPECIAL_DAY_OFF),
            Map.entry("libur khusus", DayKind.SPECIAL_DAY_OFF),
            Map.entry("libur daerah", DayKind.SPECIAL_DAY_OFF),
            Map.entry("worked", DayKind.WORKED),
            Map.entry("masuk kerja", DayKind.WORKED),
            Map.entry("hari kerja", DayKind.WORKED),
            Map.entry("tetap masuk", DayKind.WORKED));

    private final FileReading reading;
    private final CSVFormat format;
    private int[] columns = {0, 1, 2};
    private boolean begun;

    private CsvFile(FileReading reading, CSVFormat format) {
        this.reading = reading;
        this.format = format;
    }

    static CalendarFile read(byte[] file, LocalDate today) {
        String text = FileReading.text(file);
        if (text.indexOf('\0') >= 0) {
            throw Problem.invalid("file", "calendar-file-unreadable");
        }
        FileReading reading = new FileReading(today);
        List<String> lines = text.lines().toList();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(lines))
                .setTrim(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        CsvFile table = new CsvFile(reading, format);
        for (int index = 0; index < lines.size(); index++) {
            table.line(index + 1, lines.get(index));
        }
        return reading.done();
    }

    /// A semicolon wherever the first line that says something has one: no date and no kind does.
    private static char delimiter(List<String> lines) {
        return lines.stream()
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .orElse("")
                        .contains(";")
                ? ';'
                : ',';
    }

    private void line(int number, String line) {
        if (line.isBlank() || (!begun && line.strip().toLowerCase(Locale.ROOT).startsWith("sep="))) {
            return;
        }
        List<String> cells = cells(line);
        if (cells == null) {
            begun = true;
            reading.leaveOut(number, Reason.LINE_UNREADABLE, line);
        } else if (cells.stream().anyMatch(cell -> !cell.isEmpty()) && (begun || !isHead(cells))) {
            begun = true;
            entry(number, line, cells);
        }
    }

    private @Nullable List<String> cells(String line) {
        try (CSVParser parser = CSVParser.parse(line, format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1
                    ? records.getFirst().stream().map(TypedText::line).toList()
                    : null;
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            return null;
        }
    }

    private boolean isHead(List<String> cells) {
        List<String> said =
                cells.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
        int[] found = HEADS.stream()
                .mapToInt(names -> IntStream.range(0, said.size())
                        .filter(column -> names.contains(said.get(column)))
                        .findFirst()
                        .orElse(-1))
                .toArray();
        // a line with a date is a day, whatever it is called
        if (found[0] < 0 || cells.stream().anyMatch(cell -> day(cell) != null)) {
            return false;
        }
        begun = true;
        columns = found;
        return true;
    }

    private void entry(int number, String line, List<String> cells) {
        String date = cell(cells, 0);
        DayKind kind = KINDS.get(cell(cells, 2).toLowerCase(Locale.ROOT));
        LocalDate day = day(date);
        if (date.isEmpty()) {
            reading.leaveOut(number, Reason.DATE_MISSING, line);
        } else if (day == null) {
            reading.leaveOut(number, Reason.DATE_UNREADABLE, line);
        } else if (kind == null) {
            reading.leaveOut(number, Reason.KIND_UNKNOWN, line);
        } else {
            reading.take(number, day, day.plusDays(1), kind, cell(cells, 1));
        }
    }

    private String cell(List<String> cells, int which) {
        int column = columns[which];
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    private static @Nullable LocalDate day(String said) {
        if (said.length() > LONGEST_DATE) {
            return null;
        }
        for (DateTimeFormatter form : List.of(ISO, INDONESIAN)) {
            try {
                return LocalDate.parse(said, form);
            } catch (DateTimeException _) {
                // the other form then
            }
        }
        return null;
    }
}
