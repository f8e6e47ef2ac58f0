package id.sahkan.verification.report;

import id.sahkan.http.AcrossOffices;
import id.sahkan.http.CallerOffices;
import id.sahkan.http.Problem;
import id.sahkan.http.Sentences;
import id.sahkan.verification.report.ReportQueries.Told;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The report for everybody: as a page without JavaScript, as JSON with its schema and as a table.
@RestController
@AcrossOffices
class ReportController {

    static final String ADDRESS = "/api/service-report";
    static final String SCHEMA = "/api/service-report/schema.json";
    static final String TABLE = "/api/service-report/table.csv";
    /// Creative Commons Attribution 4.0.
    static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType SCHEMA_TYPE = new MediaType("application", "schema+json");

    /// Not kept for others: the gateway's answer may bring a cookie along.
    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate();

    private final PreparedReport prepared;
    private final JsonMapper json;

    ReportController(PreparedReport prepared, JsonMapper json) {
        this.prepared = prepared;
        this.json = json;
    }

    @GetMapping(value = ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> report(@RequestParam(required = false) @Nullable String office) {
        return answer(MediaType.APPLICATION_JSON, json.writeValueAsBytes(of(office)));
    }

    @GetMapping(TABLE)
    ResponseEntity<byte[]> table(@RequestParam(required = false) @Nullable String office) {
        return answer(CSV, ReportTable.of(of(office)).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(SCHEMA)
    ResponseEntity<byte[]> schema() {
        return answer(SCHEMA_TYPE, readSchema());
    }

    private ServiceReport of(@Nullable String office) {
        return prepared.now(known(office).orElseThrow(Problem::notFound));
    }

    /// The first office where none is named.
    private Optional<String> known(@Nullable String office) {
        return office == null || office.equals(CallerOffices.FIRST)
                ? Optional.of(CallerOffices.FIRST)
                : prepared.offices().stream()
                        .map(Told::key)
                        .filter(office::equals)
                        .findFirst();
    }

    /// A year that cannot be read is the latest one, and an office that is none the first: who follows an old link sees
    /// a page and no problem.
    @GetMapping(ReportPage.ADDRESS)
    ResponseEntity<byte[]> page(
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        ReportWords words = ReportWords.in(lang == null ? Sentences.language(request) : lang);
        String shown = known(office).orElse(CallerOffices.FIRST);
        byte[] page = new ReportPage(prepared.now(shown), shown, prepared.offices(), words)
                .render(year)
                .getBytes(StandardCharsets.UTF_8);
        return builder(HTML, page)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language())
                .body(page);
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] content) {
        return builder(type, content).body(content);
    }

    private static ResponseEntity.BodyBuilder builder(MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(A_MINUTE)
                .header(HttpHeaders.LINK, "<" + SCHEMA + ">; rel=\"describedby\"; type=\"application/schema+json\"")
                .header(HttpHeaders.LINK, "<" + LICENCE + ">; rel=\"license\"")
                .eTag(DigestUtils.md5DigestAsHex(content));
    }

    private static byte[] readSchema() {
        try (InputStream schema = ReportController.class.getResourceAsStream("/report/report.schema.json")) {
            return Objects.requireNonNull(schema).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
