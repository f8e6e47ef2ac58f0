package id.sahkan.verification.figures;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.verification.businessday.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jayapura");
    private static final WorkingDays WEEKENDS = new WorkingDays(Set.of());

    /// Tuesday noon.
    private static final Instant NOW = Instant.parse("2026-12-01T03:00:00Z");

    /// Thursday noon before a holiday with joint leave: Friday, a week, and the next Monday.
    private static final Instant BEFORE_THE_HOLIDAY = Instant.parse("2027-03-04T03:00:00Z");

    private static final WorkingDays HOLIDAY = new WorkingDays(
            LocalDate.of(2027, 3, 5).datesUntil(LocalDate.of(2027, 3, 16)).collect(Collectors.toSet()));

    private static Forecast of(long waiting, long decidedLately) {
        return Forecast.of(waiting, decidedLately, NOW, WEEKENDS, ZONE);
    }

    @Test
    void whatWaitsIsDoneAtThePaceOfTheLastFiveWorkingDays() {
        assertThat(of(20, 100).doneBy()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(of(3, 1).doneBy()).as("fifteen working days").isEqualTo(NOW.plus(Duration.ofDays(21)));
        assertThat(Forecast.paceSince(NOW, WEEKENDS, ZONE)).isEqualTo(NOW.minus(Duration.ofDays(7)));
    }

    @Test
    void overALongHolidayNothingGetsDone() {
        // Half a day of Thursday and half of the Tuesday after.
        assertThat(Forecast.of(20, 100, BEFORE_THE_HOLIDAY, HOLIDAY, ZONE).doneBy())
                .isEqualTo(Instant.parse("2027-03-16T03:00:00Z"));
        assertThat(Forecast.of(20, 100, BEFORE_THE_HOLIDAY, WEEKENDS, ZONE).doneBy())
                .isEqualTo(Instant.parse("2027-03-05T03:00:00Z"));
    }

    @Test
    void theLimitsLeapOverAHolidayToo() {
        Forecast forecast = Forecast.of(20, 100, BEFORE_THE_HOLIDAY, HOLIDAY, ZONE);
        assertThat(forecast.earliest()).isBetween("2027-03-15T15:00:00Z", "2027-03-16T03:00:00Z");
        assertThat(forecast.latest()).isBetween("2027-03-16T03:00:00Z", "2027-03-16T15:00:00Z");
    }

    @Test
    void afterALongHolidayThePaceIsThatOfTheDaysBefore() {
        Instant first = Instant.parse("2027-03-16T03:00:00Z");
        assertThat(Forecast.paceSince(first, HOLIDAY, ZONE))
                .as("half a Tuesday, Thursday to Monday, half a Friday")
                .isEqualTo(Instant.parse("2027-02-26T03:00:00Z"));
        assertThat(Forecast.paceSince(Instant.parse("2027-03-10T03:00:00Z"), HOLIDAY, ZONE))
                .as("in the middle of it, the last five days that were worked")
                .isEqualTo(Instant.parse("2027-02-25T15:00:00Z"));
    }

    @Test
    void aWeekendThatIsWorkedCounts() {
        WorkingDays saturday = new WorkingDays(Set.of(), Set.of(LocalDate.of(2026, 12, 5)));
        assertThat(Forecast.of(80, 100, NOW, WEEKENDS, ZONE).doneBy()).isEqualTo(Instant.parse("2026-12-07T03:00:00Z"));
        assertThat(Forecast.of(80, 100, NOW, saturday, ZONE).doneBy()).isEqualTo(Instant.parse("2026-12-05T03:00:00Z"));
    }

    @Test
    void theMoreWereDecidedTheNarrowerIsWhatIsSaid() {
        Forecast few = of(4, 4);
        Forecast many = of(400, 400);
        assertThat(few.doneBy()).isEqualTo(many.doneBy()).isEqualTo(NOW.plus(Duration.ofDays(7)));
        assertThat(width(many)).isLessThan(Duration.ofDays(1));
        assertThat(width(few)).isGreaterThan(Duration.ofDays(10));
        assertThat(few.earliest()).isBefore(many.earliest());
    }

    @Test
    void fromOneDecisionNobodyCanSayHowLateItMayBecome() {
        assertThat(of(3, 1).latest()).isNull();
        assertThat(of(3, 1).earliest()).isNotNull();
        assertThat(of(100_000, 1).doneBy()).isNull();
    }

    @Test
    void withoutAPaceOrWithoutWorkThereIsNone() {
        assertThat(of(10, 0).doneBy()).isNull();
        assertThat(of(0, 10).doneBy()).isNull();
    }

    private static Duration width(Forecast forecast) {
        return Duration.between(forecast.earliest(), forecast.latest());
    }
}
