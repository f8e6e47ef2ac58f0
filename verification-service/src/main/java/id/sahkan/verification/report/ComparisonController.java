package id.sahkan.verification.report;

import id.sahkan.http.AcrossOffices;
import id.sahkan.http.Problem;
import id.sahkan.http.PublicAnswer;
import id.sahkan.verification.report.PreparedComparison.Choice;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Offices and years beside each other, for everybody: as a page without JavaScript, as JSON with its schema and as a
/// table. All offices and the latest year where nothing is chosen.
@RestController
@AcrossOffices
@RequestMapping(ComparisonController.ADDRESS)
class ComparisonController {

    static final String ADDRESS = "/api/service-report/comparison";

    private final PreparedComparison prepared;
    private final JsonMapper json;

    ComparisonController(PreparedComparison prepared, JsonMapper json) {
        this.prepared = prepared;
        this.json = json;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> comparison(
            @RequestParam(name = "office", required = false) @Nullable List<String> offices,
            @RequestParam(name = "year", required = false) @Nullable List<String> years) {
        return OpenReport.answer(
                MediaType.APPLICATION_JSON, ComparisonPage.SCHEMA, json.writeValueAsBytes(of(offices, years)));
    }

    @GetMapping("/table.csv")
    ResponseEntity<byte[]> table(
            @RequestParam(name = "office", required = false) @Nullable List<String> offices,
            @RequestParam(name = "year", required = false) @Nullable List<String> years) {
        return OpenReport.answer(
                PublicAnswer.CSV,
                ComparisonPage.SCHEMA,
                ReportTable.of(of(offices, years)).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/schema.json")
    ResponseEntity<byte[]> schema() {
        return OpenReport.answer(
                PublicAnswer.SCHEMA, ComparisonPage.SCHEMA, OpenReport.resource("/report/comparison.schema.json"));
    }

    /// What cannot be read is left out: who follows an old link sees a page and no problem.
    @GetMapping("/page")
    ResponseEntity<byte[]> page(
            @RequestParam(name = "office", required = false) @Nullable List<String> offices,
            @RequestParam(name = "year", required = false) @Nullable List<String> years,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        ReportWords words = ReportWords.in(PublicAnswer.language(lang, request));
        Set<String> there = keys();
        List<String> known = offices == null
                ? List.of()
                : offices.stream().filter(there::contains).distinct().toList();
        Set<String> chosen = known.isEmpty() ? there : Set.copyOf(known);
        Set<Integer> of = years(years);
        byte[] page = new ComparisonPage(
                        prepared.of(chosen, of),
                        prepared.offices(),
                        prepared.years(),
                        chosen,
                        of,
                        prepared.areNamesMissing(),
                        words)
                .render()
                .getBytes(StandardCharsets.UTF_8);
        return OpenReport.page(ComparisonPage.SCHEMA, page, words);
    }

    private Comparison of(@Nullable List<String> offices, @Nullable List<String> years) {
        Set<String> there = keys();
        if (offices != null && !there.containsAll(offices)) {
            throw Problem.notFound();
        }
        return prepared.of(offices == null || offices.isEmpty() ? there : offices, years(years));
    }

    private Set<String> keys() {
        return prepared.offices().stream().map(Choice::key).collect(Collectors.toSet());
    }

    /// Those of which something is told; the latest where none of them is asked for.
    private Set<Integer> years(@Nullable List<String> asked) {
        List<Integer> there = prepared.years();
        Set<Integer> chosen = there.stream()
                .filter(year -> asked != null && asked.contains(String.valueOf(year)))
                .collect(Collectors.toSet());
        return chosen.isEmpty() ? there.stream().limit(1).collect(Collectors.toSet()) : chosen;
    }
}
