package id.sahkan.verification.report;

import id.sahkan.verification.report.ReportQueries.Span;
import id.sahkan.verification.report.ReportQueries.Tally;
import id.sahkan.verification.report.ServiceReport.Count;
import id.sahkan.verification.report.ServiceReport.Part;
import id.sahkan.verification.report.ServiceReport.Time;
import id.sahkan.verification.report.ServiceReport.Year;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// From what was counted to what may be told.
///
/// @param reasons of refused applications
record ReportCount(
        List<Tally> outcomes,
        List<Tally> outletTypes,
        List<Tally> rounds,
        List<Tally> reasons,
        List<Tally> objections,
        List<Span> spans) {

    private static final List<String> OUTCOMES = List.of("RECOMMENDED", "REFUSED", "OPEN");
    private static final List<String> TYPES = List.of("ONLINE", "PRINT", "TV", "RADIO");
    private static final List<String> ROUNDS = List.of("NONE", "ONE", "MORE");

    /// The ninth of ten is not one of two or three.
    private static final int SMALLEST_FOR_P90 = 10;

    private static final double SECONDS_OF_HOUR = 3600;

    List<Year> years() {
        return outcomes.stream()
                .map(Tally::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(this::year)
                .toList();
    }

    private Year year(int year) {
        long received = outcomes.stream()
                .filter(one -> one.year() == year)
                .mapToLong(Tally::count)
                .sum();
        if (received < SmallCounts.SMALLEST) {
            return new Year(year, null, List.of(), List.of(), List.of(), List.of(), List.of(), null);
        }
        return new Year(
                year,
                received,
                SmallCounts.parts(of(outcomes, OUTCOMES, year)),
                SmallCounts.parts(of(outletTypes, TYPES, year)),
                SmallCounts.parts(of(rounds, ROUNDS, year)),
                Arrays.stream(Part.values()).map(part -> time(part, year)).toList(),
                reasons(year),
                objections(year));
    }

    /// One to four are not told: there is nothing to tell them together with.
    private @Nullable Long objections(int year) {
        long filed = number(objections, "FILED", year);
        return filed == 0 || filed >= SmallCounts.SMALLEST ? filed : null;
    }

    private static List<Map.Entry<String, Long>> of(List<Tally> tallies, List<String> codes, int year) {
        return codes.stream()
                .map(code -> Map.entry(code, number(tallies, code, year)))
                .toList();
    }

    private static long number(List<Tally> tallies, String code, int year) {
        return tallies.stream()
                .filter(one -> one.year() == year && one.code().equals(code))
                .mapToLong(Tally::count)
                .sum();
    }

    /// Of few who were refused nothing is said: one of them may have all the reasons.
    private List<Count> reasons(int year) {
        if (number(outcomes, "REFUSED", year) < SmallCounts.SMALLEST) {
            return List.of();
        }
        return SmallCounts.largest(reasons.stream()
                .filter(one -> one.year() == year)
                .map(one -> Map.entry(one.code(), one.count()))
                .toList());
    }

    private Time time(Part part, int year) {
        return spans.stream()
                .filter(one -> one.year() == year && one.part() == part && one.count() >= SmallCounts.SMALLEST)
                .findFirst()
                .map(one -> new Time(
                        part,
                        hours(one.medianSeconds()),
                        one.count() >= SMALLEST_FOR_P90 ? hours(one.p90Seconds()) : null))
                .orElse(new Time(part, null, null));
    }

    /// To a tenth: the second would tell whose it was.
    private static double hours(double seconds) {
        return Math.round(seconds / SECONDS_OF_HOUR * 10) / 10.0;
    }
}
