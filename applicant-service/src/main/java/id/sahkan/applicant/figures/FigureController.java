package id.sahkan.applicant.figures;

import id.sahkan.applicant.period.ApplicationPeriod;
import id.sahkan.applicant.period.PeriodStore;
import id.sahkan.http.Caller;
import id.sahkan.http.Problem;
import java.time.Clock;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
        ApplicationPeriod period = periods.findAnnounced(id, caller.offices().having("administrator", "signatory", "auditor")).orElseThrow(Problem::notFound);
        String zone = period.window().zone().getId();
        return new PeriodFigures(
                clock.instant(),
                zone,
                queries.funnel(id),
                queries.standing(id),
                queries.days(id, zone),
                queries.hours(id, zone),
                queries.lacking(id));
    }
}
