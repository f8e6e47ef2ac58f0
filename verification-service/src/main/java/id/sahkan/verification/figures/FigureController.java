package id.sahkan.verification.figures;

import id.sahkan.http.Caller;
import id.sahkan.http.CallerOffices;
import id.sahkan.http.PublicAnswer;
import id.sahkan.http.Spreadsheet;
import id.sahkan.verification.businessday.Holidays;
import id.sahkan.verification.businessday.WorkingDays;
import id.sahkan.verification.figures.FigureQueries.Progress;
import id.sahkan.verification.figures.ReviewSheets.ReviewChart;
import id.sahkan.verification.office.Offices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The review of a period in numbers, as it is at this moment. A period without cases has none,
/// and nor has another office's.
@RestController
@RequestMapping("/api/cases/figures")
class FigureController {

    private static final String[] READING = {"administrator", "signatory", "auditor"};

    private final FigureQueries queries;
    private final Holidays holidays;
    private final Offices offices;
    private final Clock clock;

    FigureController(FigureQueries queries, Holidays holidays, Offices offices, Clock clock) {
        this.queries = queries;
        this.holidays = holidays;
        this.offices = offices;
        this.clock = clock;
    }

    /// Each table in a sheet, or the one that is asked for.
    @GetMapping("/sheets")
    void sheets(
            @RequestParam UUID periodId,
            @RequestParam(required = false) @Nullable ReviewChart chart,
            @RequestParam(required = false) @Nullable String lang,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String language = PublicAnswer.language(lang, request);
        ReviewSheets sheets =
                new ReviewSheets(figures(periodId, caller), language, offices.zone(officeOf(periodId, caller)));
        Spreadsheet.answer(response, "review-" + periodId, sheets.tables(chart));
    }

    @GetMapping
    ReviewFigures figures(@RequestParam UUID periodId, Caller caller) {
        String[] offices = caller.offices().having(READING);
        Instant at = clock.instant();
        String of = officeOf(periodId, caller);
        ZoneId zone = this.offices.zone(of);
        WorkingDays calendar = holidays.workingDays(of);
        Instant since = Forecast.paceSince(at, calendar, zone);
        Progress progress = queries.progress(periodId, offices, since);
        Forecast forecast = Forecast.of(progress.waiting(), progress.decidedLately(), at, calendar, zone);
        return new ReviewFigures(
                at,
                progress.waiting(),
                progress.decidedLately(),
                since,
                forecast.doneBy(),
                forecast.earliest(),
                forecast.latest(),
                queries.spans(periodId, offices),
                queries.reviewers(periodId, offices),
                queries.reasons(periodId, offices));
    }

    private String officeOf(UUID periodId, Caller caller) {
        return queries.office(periodId, caller.offices().having(READING)).orElse(CallerOffices.FIRST);
    }
}
