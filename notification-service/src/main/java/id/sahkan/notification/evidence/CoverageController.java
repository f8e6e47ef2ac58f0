package id.sahkan.notification.evidence;

import id.sahkan.http.Caller;
import id.sahkan.http.Checks;
import id.sahkan.http.PublicAnswer;
import id.sahkan.http.Spreadsheet;
import id.sahkan.notification.evidence.EvidenceQueries.By;
import id.sahkan.notification.evidence.EvidenceQueries.Figure;
import id.sahkan.notification.evidence.EvidenceQueries.Line;
import id.sahkan.notification.office.Offices;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How often what was shown, and what was accepted line by line for the payment file.
@RestController
class CoverageController {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final List<String> HEAD = List.of(
            "tanggal_tayang",
            "media",
            "nomor_permohonan",
            "siaran",
            "id_siaran",
            "jenis",
            "edisi",
            "alamat",
            "sha256_berkas",
            "sha256_naskah",
            "disampaikan",
            "diterima",
            "diterima_oleh");
    private static final CSVFormat QUOTED =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

    private final EvidenceQueries queries;
    private final Offices offices;
    private final Clock clock;

    CoverageController(EvidenceQueries queries, Offices offices, Clock clock) {
        this.queries = queries;
        this.offices = offices;
        this.clock = clock;
    }

    record Coverage(
            LocalDate from, LocalDate until, List<Figure> releases, List<Figure> partners, List<Figure> topics) {}

    /// Of which office and which days it is asked.
    private record Asked(String office, LocalDate from, LocalDate until) {

        String file() {
            return "bukti-tayang-" + from + "-" + until;
        }
    }

    @GetMapping("/api/newsroom/coverage")
    Coverage figures(
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            Caller caller) {
        Asked asked = asked(office, from, until, caller);
        return new Coverage(
                asked.from(),
                asked.until(),
                queries.figures(By.RELEASE, asked.office(), asked.from(), asked.until()),
                queries.figures(By.PARTNER, asked.office(), asked.from(), asked.until()),
                queries.figures(By.TOPIC, asked.office(), asked.from(), asked.until()));
    }

    @GetMapping("/api/newsroom/coverage.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            Caller caller) {
        Asked asked = asked(office, from, until, caller);
        return ResponseEntity.ok()
                .contentType(PublicAnswer.CSV)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(asked.file() + ".csv")
                                .build()
                                .toString())
                .body(table(lines(asked)).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/api/newsroom/coverage.xlsx")
    void workbook(
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        Asked asked = asked(office, from, until, caller);
        List<List<Object>> rows =
                lines(asked).stream().map(List::<Object>copyOf).toList();
        Spreadsheet.answer(response, asked.file(), List.of(new Spreadsheet.Table("Bukti tayang", HEAD, rows)));
    }

    private List<List<String>> lines(Asked asked) {
        ZoneId zone = offices.zone(asked.office());
        return queries.accepted(asked.office(), asked.from(), asked.until()).stream()
                .map(line -> cells(line, zone))
                .toList();
    }

    private static List<String> cells(Line line, ZoneId zone) {
        return List.of(
                line.shownOn().toString(),
                line.outletName(),
                line.applicationNumber(),
                line.title(),
                line.releaseId().toString(),
                line.kind().name(),
                said(line.edition()),
                said(line.url()),
                said(line.fileSha256()),
                said(line.wordsSha256()),
                line.filedAt().atZone(zone).toOffsetDateTime().toString(),
                line.acceptedAt().atZone(zone).toOffsetDateTime().toString(),
                line.acceptedBy());
    }

    private static String said(@Nullable String cell) {
        return cell == null ? "" : cell;
    }

    private static String table(List<List<String>> lines) {
        StringBuilder written = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(written, QUOTED)) {
            csv.printRecord(HEAD);
            for (List<String> cells : lines) {
                csv.printRecord(cells.stream().map(Spreadsheet::asText));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toString();
    }

    private Asked asked(@Nullable String office, @Nullable LocalDate from, @Nullable LocalDate until, Caller caller) {
        String key = caller.offices().one(office, EvidenceController.READING);
        var checks = new Checks();
        LocalDate last =
                day(checks, "until", until == null ? LocalDate.ofInstant(clock.instant(), offices.zone(key)) : until);
        LocalDate first = day(checks, "from", from == null ? last.minusYears(1) : from);
        checks.that(!first.isAfter(last), "from", "out-of-range");
        checks.throwIfAny();
        return new Asked(key, first, last);
    }

    private static LocalDate day(Checks checks, String field, LocalDate day) {
        checks.that(!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY), field, "out-of-range");
        return day;
    }
}
