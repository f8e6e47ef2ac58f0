package id.sahkan.applicant.figures;

import id.sahkan.applicant.figures.PeriodFigures.Funnel;
import id.sahkan.applicant.figures.PeriodFigures.Standing;
import id.sahkan.applicant.figures.PeriodFigures.Step;
import id.sahkan.applicant.figures.PeriodFigures.StepName;
import java.util.List;
import java.util.Set;

/// Where applications leave the way: each of those that reached a step went on, may still go on, or will not.
final class FunnelSteps {

    private FunnelSteps() {}

    /// @param closed whether a draft can no longer be sent
    static List<Step> of(Funnel funnel, List<Standing> standing, boolean closed) {
        long drafts = count(standing, Set.of("DRAFT"));
        return List.of(
                new Step(
                        StepName.BEGUN,
                        funnel.begun(),
                        funnel.submitted(),
                        closed ? 0 : drafts,
                        count(standing, Set.of("WITHDRAWN")) + (closed ? drafts : 0)),
                new Step(
                        StepName.SUBMITTED,
                        funnel.submitted(),
                        funnel.recommended(),
                        count(standing, Set.of("SUBMITTED", "RETURNED")),
                        count(standing, Set.of("REFUSED"))),
                new Step(
                        StepName.RECOMMENDED,
                        funnel.recommended(),
                        funnel.named(),
                        count(standing, Set.of("RECOMMENDED")),
                        0));
    }

    private static long count(List<Standing> standing, Set<String> states) {
        return standing.stream()
                .filter(one -> states.contains(one.state()))
                .mapToLong(Standing::count)
                .sum();
    }
}
