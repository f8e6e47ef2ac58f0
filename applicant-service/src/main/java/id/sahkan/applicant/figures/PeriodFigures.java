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
record PeriodFigures(
        Instant at,
        String zone,
        Funnel funnel,
        List<Standing> standing,
        List<Day> days,
        List<Hour> hours,
        List<Lacking> lacking) {

    /// How far applications came; each number is within the one before it, except for what was completed.
    ///
    /// @param begun with those that were withdrawn
    /// @param completed of those submitted, how many were returned and sent again
    record Funnel(long begun, long submitted, long completed, long recommended, long named) {}

    record Standing(String state, OutletType outletType, long count) {}

    record Day(LocalDate day, long begun, long submitted) {}

    record Hour(int hour, long submitted) {}

    /// @param lack how many drafts have no paper there
    /// @param of how many drafts need one
    record Lacking(String requirementCode, long lack, long of) {}
}
