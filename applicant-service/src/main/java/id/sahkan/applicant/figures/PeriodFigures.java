package id.sahkan.applicant.figures;

import id.sahkan.contracts.OutletType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// How many applications a period has. A withdrawn one counts as begun, and in no step after it.
///
/// @param zone in which days and hours are told
/// @param hours of all days together, each from 0 to 23, in which something was submitted
/// @param lacking mandatory papers that drafts do not have, what most lack first
/// @param steps of the funnel: who went on, who still may and who will not
/// @param hourly each hour in which something was begun or submitted, first to last
record PeriodFigures(
        Instant at,
        String zone,
        Funnel funnel,
        List<Standing> standing,
        List<Day> days,
        List<Hour> hours,
        List<Lacking> lacking,
        List<Step> steps,
        List<HourOfWindow> hourly) {

    /// How far applications came; each number is within the one before it, except for what was completed.
    ///
    /// @param begun with those that were withdrawn
    /// @param completed of those submitted, how many were returned and sent again
    record Funnel(long begun, long submitted, long completed, long recommended, long named) {}

    /// One step of the way. `reached` is `went`, `open` and `lost` together.
    ///
    /// @param went on to the next step
    /// @param open may still go on
    /// @param lost will not: withdrawn, refused, or not sent while one could
    record Step(StepName name, long reached, long went, long open, long lost) {}

    enum StepName {
        BEGUN,
        SUBMITTED,
        RECOMMENDED
    }

    /// @param from the beginning of the hour
    record HourOfWindow(Instant from, long begun, long submitted) {}

    record Standing(String state, OutletType outletType, long count) {}

    record Day(LocalDate day, long begun, long submitted) {}

    record Hour(int hour, long submitted) {}

    /// @param lack how many drafts have no paper there
    /// @param of how many drafts need one
    record Lacking(String requirementCode, long lack, long of) {}
}
