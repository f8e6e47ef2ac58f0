package id.sahkan.applicant.figures;

import id.sahkan.applicant.figures.PeriodFigures.Funnel;
import id.sahkan.applicant.figures.PeriodFigures.Standing;
import id.sahkan.applicant.figures.PeriodSheets.PeriodChart;
import id.sahkan.applicant.period.ApplicationPeriod;
import id.sahkan.applicant.period.PeriodStatus;
import id.sahkan.applicant.period.PeriodStore;
import id.sahkan.http.Caller;
import id.sahkan.http.Problem;
import id.sahkan.http.PublicAnswer;
import id.sahkan.http.Spreadsheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A period in numbers, as it is at this moment.
@RestController
class FigureController {

    private final PeriodStore periods;
    private final FigureQueries queries;
    private final Clock clock;

    FigureController(PeriodStore periods, FigureQueries queries, Clock clock) {
        this.periods = periods;
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/api/periods/{id}/figures")
    PeriodFigures figures(@PathVariable UUID id, Caller caller) {
        return counted(own(id, caller));
    }

    /// Each table in a sheet, or the one that is asked for.
    @GetMapping("/api/periods/{id}/figures/sheets")
    void sheets(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable PeriodChart chart,
            @RequestParam(required = false) @Nullable String lang,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ApplicationPeriod period = own(id, caller);
        String language = PublicAnswer.language(lang, request);
        PeriodSheets sheets = new PeriodSheets(counted(period), periods.requirements(id), language);
        Spreadsheet.answer(response, period.code(), sheets.tables(chart));
    }

    private ApplicationPeriod own(UUID id, Caller caller) {
        return periods.findAnnounced(id, caller.offices().having("administrator", "signatory", "auditor"))
                .orElseThrow(Problem::notFound);
    }

    private PeriodFigures counted(ApplicationPeriod period) {
        UUID id = period.id();
        Instant at = clock.instant();
        String zone = period.window().zone().getId();
        Funnel funnel = queries.funnel(id);
        List<Standing> standing = queries.standing(id);
        return new PeriodFigures(
                at,
                zone,
                funnel,
                standing,
                queries.days(id, zone),
                queries.hours(id, zone),
                queries.lacking(id),
                FunnelSteps.of(funnel, standing, period.window().statusAt(at) == PeriodStatus.CLOSED),
                queries.hourly(id));
    }
}
