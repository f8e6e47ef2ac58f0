package id.sahkan.applicant.application;

import id.sahkan.applicant.application.SubmissionDesk.Answer.Received;
import id.sahkan.http.Problem;
import id.sahkan.telemetry.Metric.Label;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// How submissions end. What is our fault counts against the promise that a submission is accepted; a refusal does not.
@Component
class SubmissionMetrics {

    private final Map<Outcome, Counter> outcomes = new EnumMap<>(Outcome.class);

    enum Outcome {
        ACCEPTED,
        REPEATED,
        LATE,
        EARLY,
        REFUSED,
        FAILED
    }

    SubmissionMetrics(MeterRegistry registry) {
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, ApplicantMetrics.SUBMISSIONS.counter(registry, "outcome", Label.value(outcome)));
        }
    }

    Received counted(Supplier<Received> attempt) {
        Outcome outcome = Outcome.FAILED;
        try {
            Received received = attempt.get();
            outcome = received.repeated() ? Outcome.REPEATED : Outcome.ACCEPTED;
            return received;
        } catch (Problem problem) {
            outcome = of(problem);
            throw problem;
        } finally {
            Objects.requireNonNull(outcomes.get(outcome)).increment();
        }
    }

    private static Outcome of(Problem problem) {
        if (problem.code().equals(ApplicationRefusal.WINDOW_NOT_OPEN.code())) {
            return Outcome.EARLY;
        }
        if (problem.code().equals(ApplicationRefusal.WINDOW_CLOSED.code())
                || problem.code().equals(ApplicationRefusal.COMPLETION_OVERDUE.code())) {
            return Outcome.LATE;
        }
        return problem.getStatusCode().is4xxClientError() ? Outcome.REFUSED : Outcome.FAILED;
    }
}
