package id.sahkan.verification.businessday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import id.sahkan.contracts.IndonesianZone;
import id.sahkan.http.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files as honest people download them, and as others make them.
class CalendarFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final ZoneId ZONE = IndonesianZone.JAKARTA.zone();
    private static final int LARGEST = 256 * 1024;

    @Test
    void aPublicCalendarIsReadWithFoldsAndLinesOfWindows() {
        CalendarFile file = ics("""
                BEGIN:VCALENDAR
                PRODID:-//Kalender//ID
                VERSION:2.0
                X-WR-TIMEZONE:Asia/Jakarta
                BEGIN:VTIMEZONE
                TZID:Asia/Jakarta
                BEGIN:STANDARD
                DTSTART:19700101T000000
                TZOFFSETFROM:+0700
                TZOFFSETTO:+0700
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20270101
                DTEND;VALUE=DATE:20270102
                UID:1@kalender.example
                SUMMARY:Tahun Baru Ma
                 sehi\\, seluruh Indone
                \tsia
                BEGIN:VALARM
                TRIGGER:-P1D
                SUMMARY:Ingat
                DTSTART;VALUE=DATE:20270105
                END:VALARM
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;TZID=Asia/Jakarta:20270308T000000
                DTEND;TZID=Asia/Jakarta:20270310T000000
                SUMMARY;LANGUAGE=id:Cuti Bersama Idulfitri
                END:VEVENT
                BEGIN:VEVENT
                DTSTART:20270513T170000Z
                DURATION:P1D
                SUMMARY:Kenaikan
                CATEGORIES:Holiday,Public
                DESCRIPTION:Perayaan kenaikan di seluruh Indonesia
                END:VEVENT
                BEGIN:VEVENT
                DTSTART:20270601T000000
                DTEND:20270601T235959
                SUMMARY:Pilkada
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20270602
                DTEND;VALUE=DATE:20270602
                SUMMARY:Sehari
                END:VEVENT
                END:VCALENDAR
                """);
        assertThat(file.leftOut()).isEmpty();
        assertThat(said(file))
                .containsExactly(
                        "13 2027-01-01 NATIONAL_HOLIDAY Tahun Baru Masehi, seluruh Indonesia",
                        "26 2027-03-08 JOINT_LEAVE Cuti Bersama Idulfitri",
                        "26 2027-03-09 JOINT_LEAVE Cuti Bersama Idulfitri",
                        "31 2027-05-14 NATIONAL_HOLIDAY Kenaikan",
                        "38 2027-06-01 SPECIAL_DAY_OFF Pilkada",
                        "43 2027-06-02 NATIONAL_HOLIDAY Sehari");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SUMMARY:A                                                                     | DATE_MISSING
                    DTSTART;VALUE=DATE:20270230~SUMMARY:A                                         | DATE_UNREADABLE
                    DTSTART:tomorrow~SUMMARY:A                                                    | DATE_UNREADABLE
                    DTSTART;VALUE=DATE:20270101~DTEND:never~SUMMARY:A                             | DATE_UNREADABLE
                    DTSTART;VALUE=DATE:20270101~DURATION:PT3H~SUMMARY:A                           | DATE_UNREADABLE
                    DTSTART;VALUE=DATE:20270103~DTEND;VALUE=DATE:20270101~SUMMARY:A               | END_BEFORE_START
                    DTSTART;VALUE=DATE:20270101~DTEND;VALUE=DATE:20270601~SUMMARY:Ramadan         | EVENT_TOO_LONG
                    DTSTART;VALUE=DATE:00010101~DTEND;VALUE=DATE:99991231~SUMMARY:A               | EVENT_TOO_LONG
                    DTSTART:20270101T090000~DTEND:20270101T100000~SUMMARY:A                       | NOT_ALL_DAY
                    DTSTART:20270101T000000~DTEND:20270101T100000~SUMMARY:A                       | NOT_ALL_DAY
                    DTSTART;VALUE=DATE:20270101~RRULE:FREQ=SECONDLY~SUMMARY:A                     | REPEATS
                    DTSTART;VALUE=DATE:20270101~STATUS:CANCELLED~SUMMARY:A                        | CANCELLED
                    DTSTART;VALUE=DATE:20270421~DESCRIPTION:Perayaan\\nUntuk menyembunyikan~SUMMARY:Hari Kartini | OBSERVANCE
                    DTSTART;VALUE=DATE:20270101~SUMMARY:                                          | NAME_MISSING
                    DTSTART;VALUE=DATE:20270101                                                   | NAME_MISSING
                    DTSTART;VALUE=DATE:19440101~SUMMARY:A                                         | DAY_TOO_EARLY
                    DTSTART;VALUE=DATE:20400101~SUMMARY:A                                         | DAY_TOO_FAR
                    DTSTART;VALUE=DATE:20270101~SUMMARY:A~garbage without a colon                 | LINE_UNREADABLE
                    """)
    void anEventThatIsNoDayOfTheOfficeIsLeftOutWithItsLineAndReason(String lines, String reason) {
        CalendarFile file = ics(
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + lines.replace('~', '\n').strip() + "\nEND:VEVENT\nEND:VCALENDAR\n");
        assertThat(file.leftOut()).hasSize(1).allSatisfy(left -> {
            assertThat(left.reason().name()).isEqualTo(reason);
            assertThat(left.line()).isBetween(2, 6);
        });
    }

    @Test
    void anEventThatIsNeverClosedDoesNotSwallowTheNext() {
        CalendarFile file = ics("""
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20270101
                SUMMARY:Terbuka
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20270102
                SUMMARY:Tertutup
                END:VEVENT
                BEGIN:VEVENT
                SUMMARY:Terputus
                """);
        assertThat(said(file)).containsExactly("5 2027-01-02 NATIONAL_HOLIDAY Tertutup");
        assertThat(file.leftOut())
                .extracting(SkippedEntry::line, left -> left.reason().name())
                .containsExactly(tuple(2, "EVENT_NOT_CLOSED"), tuple(9, "EVENT_NOT_CLOSED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tanggal,nama,jenis", "<html></html>", "BEGIN:VCARD\nFN:A\nEND:VCARD", "%PDF-1.7"})
    void whatIsNoCalendarIsRefusedWhole(String text) {
        refusal(() -> ics(text)).isEqualTo("calendar-file-unreadable");
    }

    @Test
    void anEmptyCalendarIsRefusedWhole() {
        refusal(() -> ics("BEGIN:VCALENDAR\nEND:VCALENDAR")).isEqualTo("calendar-file-empty");
        refusal(() -> csv("tanggal;nama;jenis\n\n")).isEqualTo("calendar-file-empty");
        refusal(() -> csv("")).isEqualTo("calendar-file-empty");
    }

    @Test
    void aTableIsReadAsSpreadsheetsWriteIt() {
        String table = """
                Tanggal;Nama;Jenis
                2027-01-01;Tahun Baru;libur nasional
                17/08/2027;"Proklamasi ""17"" Agustus; merdeka";Libur Nasional

                8/3/2027; Cuti Idulfitri ;CUTI BERSAMA
                2027-08-14;Ganti hari;masuk kerja
                ;;
                """;
        List<String> expected = List.of(
                "2 2027-01-01 NATIONAL_HOLIDAY Tahun Baru",
                "5 2027-03-08 JOINT_LEAVE Cuti Idulfitri",
                "6 2027-08-14 WORKED Ganti hari",
                "3 2027-08-17 NATIONAL_HOLIDAY Proklamasi \"17\" Agustus; merdeka");
        for (byte[] file : List.of(
                table.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + table.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + table).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + table).getBytes(StandardCharsets.UTF_16BE))) {
            CalendarFile read = CsvFile.read(file, TODAY);
            assertThat(said(read)).isEqualTo(expected);
            assertThat(read.leftOut()).isEmpty();
        }
    }

    @Test
    void aCommaAndNoHeadAndAnOldEncodingAreTakenToo() {
        byte[] old = "2027-05-06,Idulfitri dan café,holiday\n".getBytes(Charset.forName("windows-1252"));
        assertThat(said(CsvFile.read(old, TODAY))).containsExactly("1 2027-05-06 NATIONAL_HOLIDAY Idulfitri dan café");
        assertThat(said(csv("sep=;\ndate;kind;name\n2027-05-06;holiday;A\n")))
                .containsExactly("3 2027-05-06 NATIONAL_HOLIDAY A");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ;Nama;libur nasional              | DATE_MISSING
                    2027-02-30;Nama;libur nasional    | DATE_UNREADABLE
                    31/02/2027;Nama;libur nasional    | DATE_UNREADABLE
                    08/17/2027;Nama;libur nasional    | DATE_UNREADABLE
                    +999999999-12-31;Nama;libur nasional | DATE_UNREADABLE
                    2027-01-01;;libur nasional        | NAME_MISSING
                    2027-01-01;Nama;                  | KIND_UNKNOWN
                    2027-01-01;Nama                   | KIND_UNKNOWN
                    2027-01-01;Nama;mungkin           | KIND_UNKNOWN
                    2027-01-01;"Nama;libur nasional   | LINE_UNREADABLE
                    2027-01-01;"Nama"x;libur nasional | LINE_UNREADABLE
                    2027-08-17;Nama;hari kerja        | DAY_NOT_OFF
                    1944-08-17;Nama;libur nasional    | DAY_TOO_EARLY
                    2040-08-17;Nama;libur nasional    | DAY_TOO_FAR
                    """)
    void aLineThatSaysNoDayIsLeftOutAndTheOthersAreNot(String line, String reason) {
        CalendarFile file = csv("2027-12-25;Natal;libur nasional\n" + line + "\n2027-12-24;Natal;cuti bersama\n");
        assertThat(file.lines()).hasSize(2);
        assertThat(file.leftOut()).hasSize(1).allSatisfy(left -> {
            assertThat(left.reason().name()).isEqualTo(reason);
            assertThat(left.line()).isEqualTo(2);
        });
    }

    @Test
    void aDayThatTheFileAnswersTwiceIsNotGuessed() {
        CalendarFile file = csv("""
                2027-05-01;Hari Buruh;libur nasional
                2027-05-01;hari buruh;libur nasional
                2027-05-01;Waisak;cuti bersama
                """);
        assertThat(said(file)).containsExactly("1 2027-05-01 NATIONAL_HOLIDAY Hari Buruh");
        assertThat(file.leftOut())
                .containsExactly(new SkippedEntry(3, SkippedEntry.Reason.DAY_TWICE, "2027-05-01 Waisak"));
    }

    @Test
    void aLineWithADateIsADayWhateverItIsCalled() {
        CalendarFile file = csv("2027-05-01,Hari,NATIONAL_HOLIDAY\n2027-05-03,Tanggal,JOINT_LEAVE");
        assertThat(said(file))
                .containsExactly("1 2027-05-01 NATIONAL_HOLIDAY Hari", "2 2027-05-03 JOINT_LEAVE Tanggal");
    }

    @Test
    void aFileHasAnEnd() {
        String thousand = IntStream.range(0, 1000)
                .mapToObj(n -> LocalDate.of(2020, 1, 1).plusDays(n) + ";Hari " + n + ";libur nasional")
                .collect(Collectors.joining("\n"));
        assertThat(csv(thousand).lines()).hasSize(1000);
        refusal(() -> csv(thousand + "\n2027-01-01;Satu lagi;libur nasional")).isEqualTo("calendar-file-too-long");
        refusal(() -> csv("x\n".repeat(LARGEST / 2))).isEqualTo("calendar-file-too-long");
        refusal(() -> ics("BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n".repeat(LARGEST / 13)))
                .isEqualTo("calendar-file-too-long");
    }

    /// Each within what a request may take.
    @Test
    void hostileFilesEndSoonAndWithAWord() {
        Map<String, String> files = Map.of(
                "one endless line", "x".repeat(LARGEST),
                "folds without end", "BEGIN:VCALENDAR\nSUMMARY:a" + "\n a".repeat(LARGEST / 4),
                "rooms in rooms", "BEGIN:VCALENDAR\n".repeat(LARGEST / 16),
                "ends without a beginning", "BEGIN:VCALENDAR\n" + "END:VEVENT\n".repeat(LARGEST / 12),
                "parameters", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART" + ";a=b".repeat(LARGEST / 5) + ":20270101",
                "quotes", "\"".repeat(LARGEST),
                "semicolons", ";".repeat(LARGEST),
                "nothing but NUL", "\0".repeat(LARGEST),
                "a name of marks",
                        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270101\nSUMMARY:e" + "\u0301".repeat(500)
                                + "\nEND:VEVENT\nEND:VCALENDAR");
        files.forEach((name, text) -> {
            Assertions.assertTimeout(
                    Duration.ofSeconds(10), () -> readAnyhow(text.getBytes(StandardCharsets.UTF_8)), name);
        });
    }

    @Test
    void anyBytesAreAFileOrAProblem() {
        Random random = new Random(20_261_129);
        byte[] honest =
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270101\r\nSUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=x:=41=\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n2027-01-01;\"A\";libur\r\n"
                        .getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 3000; round++) {
            byte[] spoilt = honest.clone();
            for (int change = 0; change <= random.nextInt(6); change++) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }
            readAnyhow(spoilt);
        }
    }

    private static void readAnyhow(byte[] file) {
        for (boolean calendar : new boolean[] {true, false}) {
            try {
                CalendarFile read = calendar ? IcsFile.read(file, TODAY, ZONE) : CsvFile.read(file, TODAY);
                assertThat(read.leftOut())
                        .allSatisfy(left -> assertThat(left.text()).hasSizeLessThan(200));
            } catch (Problem refused) {
                assertThat(refused.code()).isEqualTo("validation-failed");
            }
        }
    }

    private static CalendarFile ics(String text) {
        return IcsFile.read(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), TODAY, ZONE);
    }

    private static CalendarFile csv(String text) {
        return CsvFile.read(text.getBytes(StandardCharsets.UTF_8), TODAY);
    }

    private static List<String> said(CalendarFile file) {
        return file.lines().stream()
                .map(line -> "%d %s %s %s"
                        .formatted(
                                line.line(),
                                line.entry().day(),
                                line.entry().kind(),
                                line.entry().name()))
                .toList();
    }

    private static AbstractStringAssert<?> refusal(Runnable reading) {
        Problem problem = assertThatExceptionOfType(Problem.class)
                .isThrownBy(reading::run)
                .actual();
        assertThat(problem.member("field")).isEqualTo("file");
        return assertThat(
                ((Problem.FieldError) ((List<?>) Objects.requireNonNull(problem.member("errors"))).getFirst()).code());
    }
}
