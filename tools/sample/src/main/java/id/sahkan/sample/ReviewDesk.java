package id.sahkan.sample;

import id.sahkan.sample.ApiAnswers.CaseLine;
import id.sahkan.sample.ReviewRules.Decision;
import id.sahkan.sample.RobotReviewer.Reviewed;
import id.sahkan.sample.client.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Keeps one robot reviewer at work until every case is over, and writes down what it saw.
final class ReviewDesk {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final RobotReviewer reviewer;
    private final List<CaseRun> runs;
    private final Deadline deadline;
    private final boolean fromTheEnd;

    /// Two reviewers begin at both ends of the queue, so that they seldom reach for the same case.
    ReviewDesk(RobotReviewer reviewer, List<CaseRun> runs, Deadline deadline, boolean fromTheEnd) {
        this.reviewer = reviewer;
        this.runs = runs;
        this.deadline = deadline;
        this.fromTheEnd = fromTheEnd;
    }

    void work() {
        while (!runs.stream().allMatch(CaseRun::isSettled) && !deadline.passed()) {
            var queue = new ArrayList<>(reviewer.queue());
            if (fromTheEnd) {
                Collections.reverse(queue);
            }
            var decided = 0;
            for (var line : queue) {
                decided += review(line) ? 1 : 0;
            }
            if (decided == 0) {
                Pause.of(BETWEEN_LOOKS);
            }
        }
    }

    /// Applications are compared with each other, and only the later one is flagged: who decided before all were
    /// checked could recommend what is flagged a moment later.
    void awaitChecks() {
        var received = runs.stream().filter(CaseRun::isReceived).count();
        deadline.awaitThat(
                () -> "the automatic checks of %d applications (%d done)".formatted(received, reviewer.checked()),
                () -> reviewer.checked() >= received);
    }

    private boolean review(CaseLine line) {
        return runs.stream()
                .filter(run -> run.is(line.applicationId()) && !run.isSettled())
                .findFirst()
                .map(this::review)
                .orElse(false);
    }

    private boolean review(CaseRun run) {
        try {
            var reviewed = reviewer.review(run.id());
            if (reviewed != null) {
                note(run, reviewed);
            }
            return reviewed != null;
        } catch (RuntimeException failure) {
            run.failed(failure);
            return false;
        }
    }

    private static void note(CaseRun run, Reviewed reviewed) {
        run.saw(reviewed.findings());
        switch (reviewed.decision()) {
            case Decision.Recommend() -> run.tier(reviewed.tier());
            case Decision.Return _, Decision.Refuse _ -> {}
            case Decision.Undecided(var finding) ->
                run.failed(new IllegalStateException("no rule for the finding " + finding));
        }
    }
}
