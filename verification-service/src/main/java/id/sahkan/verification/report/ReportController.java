package id.sahkan.verification.report;

import id.sahkan.http.AcrossOffices;
import id.sahkan.http.CallerOffices;
import id.sahkan.http.Problem;
import id.sahkan.http.PublicAnswer;
import id.sahkan.verification.report.ReportQueries.Told;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

    private final PreparedReport prepared;
    private final JsonMapper json;

    ReportController(PreparedReport prepared, JsonMapper json) {
        this.prepared = prepared;
        this.json = json;
    }

    @GetMapping(value = ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> report(@RequestParam(required = false) @Nullable String office) {
        return OpenReport.answer(MediaType.APPLICATION_JSON, SCHEMA, json.writeValueAsBytes(of(office)));
    }

    @GetMapping(TABLE)
    ResponseEntity<byte[]> table(@RequestParam(required = false) @Nullable String office) {
        return OpenReport.answer(
                PublicAnswer.CSV, SCHEMA, ReportTable.of(of(office)).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(SCHEMA)
    ResponseEntity<byte[]> schema() {
        return OpenReport.answer(PublicAnswer.SCHEMA, SCHEMA, OpenReport.resource("/report/report.schema.json"));
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

    /// A year that cannot be read is the latest one: who follows an old link sees a page and no problem. An office that
    /// is none has none, as in every form of the report: another's figures would stand under its address.
    @GetMapping(ReportPage.ADDRESS)
    ResponseEntity<byte[]> page(
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        ReportWords words = ReportWords.in(PublicAnswer.language(lang, request));
        String shown = known(office).orElseThrow(Problem::notFound);
        byte[] page = new ReportPage(prepared.now(shown), shown, prepared.offices(), words)
                .render(year)
                .getBytes(StandardCharsets.UTF_8);
        return OpenReport.page(SCHEMA, page, words);
    }
}
