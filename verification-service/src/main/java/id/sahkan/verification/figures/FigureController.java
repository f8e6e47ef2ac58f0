package id.sahkan.verification.figures;

import id.sahkan.http.Caller;
import id.sahkan.verification.figures.FigureQueries.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    private static final int PACE_DAYS = 7;

    private final FigureQueries queries;
    private final Clock clock;

    FigureController(FigureQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping
    ReviewFigures figures(@RequestParam UUID periodId, Caller caller) {
        String[] offices = caller.offices().having("administrator", "signatory", "auditor");
        Instant at = clock.instant();
        Progress progress = queries.progress(periodId, offices, at.minus(Duration.ofDays(PACE_DAYS)));
        return new ReviewFigures(
                at,
                progress.waiting(),
                progress.decidedLately(),
                doneBy(progress, at),
                queries.spans(periodId, offices),
                queries.reviewers(periodId, offices),
                queries.reasons(periodId, offices));
    }

    static @Nullable Instant doneBy(Progress progress, Instant at) {
        if (progress.waiting() == 0 || progress.decidedLately() == 0) {
            return null;
        }
        double days = (double) progress.waiting() * PACE_DAYS / progress.decidedLately();
        return at.plus(Duration.ofMinutes(Math.round(days * 24 * 60)));
    }
}
