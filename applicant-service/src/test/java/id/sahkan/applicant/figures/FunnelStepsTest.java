package id.sahkan.applicant.figures;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.figures.PeriodFigures.Funnel;
import id.sahkan.applicant.figures.PeriodFigures.Standing;
import id.sahkan.applicant.figures.PeriodFigures.Step;
import id.sahkan.applicant.figures.PeriodFigures.StepName;
import id.sahkan.contracts.OutletType;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunnelStepsTest {

    private static final Funnel FUNNEL = new Funnel(30, 20, 3, 11, 4);
    private static final List<Standing> STANDING = List.of(
            new Standing("DRAFT", OutletType.ONLINE, 6),
            new Standing("DRAFT", OutletType.RADIO, 2),
            new Standing("WITHDRAWN", OutletType.ONLINE, 2),
            new Standing("SUBMITTED", OutletType.ONLINE, 5),
            new Standing("RETURNED", OutletType.ONLINE, 1),
            new Standing("REFUSED", OutletType.ONLINE, 3),
            new Standing("RECOMMENDED", OutletType.ONLINE, 7),
            new Standing("DECREED", OutletType.ONLINE, 4));

    @Test
    void whoeverReachedAStepWentOnMayStillOrWillNot() {
        assertThat(FunnelSteps.of(FUNNEL, STANDING, false))
                .containsExactly(
                        new Step(StepName.BEGUN, 30, 20, 8, 2),
                        new Step(StepName.SUBMITTED, 20, 11, 6, 3),
                        new Step(StepName.RECOMMENDED, 11, 4, 7, 0))
                .allSatisfy(step ->
                        assertThat(step.went() + step.open() + step.lost()).isEqualTo(step.reached()));
    }

    @Test
    void aDraftThatCanNoLongerBeSentIsLost() {
        assertThat(FunnelSteps.of(FUNNEL, STANDING, true).getFirst())
                .isEqualTo(new Step(StepName.BEGUN, 30, 20, 0, 10));
    }
}
