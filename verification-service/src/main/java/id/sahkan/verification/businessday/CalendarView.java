package id.sahkan.verification.businessday;

import id.sahkan.verification.businessday.CalendarStore.Head;
import id.sahkan.verification.businessday.CalendarStore.KeptChange;
import id.sahkan.verification.businessday.CalendarStore.YearOfEntries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The calendar as it is answered.
///
/// @param runsOut whether it is time to enter another year
record CalendarView(
        long version,
        LocalDate coveredUntil,
        long daysLeft,
        boolean runsOut,
        LocalDate firstDay,
        LocalDate lastDay,
        List<YearOfEntries> years) {

    static CalendarView of(Head head, Coverage coverage, List<YearOfEntries> years, LocalDate today) {
        return new CalendarView(
                head.version(),
                coverage.until(),
                coverage.daysLeft(),
                coverage.runsOut(),
                DayRules.FIRST_DAY,
                today.plusYears(DayRules.YEARS_AHEAD),
                years);
    }

    record Day(
            LocalDate day,
            DayKind kind,
            String name,
            @Nullable String source,
            long version,
            Instant changedAt,
            String changedBy) {

        static Day of(KeptDay kept) {
            CalendarDay entry = kept.entry();
            return new Day(
                    entry.day(),
                    entry.kind(),
                    entry.name(),
                    entry.source(),
                    kept.version(),
                    kept.changedAt(),
                    kept.changedBy().name());
        }
    }

    record Change(
            long version,
            LocalDate day,
            DayChange.Act act,
            Instant at,
            String by,
            @Nullable CalendarDay before,
            @Nullable CalendarDay after) {

        static Change of(KeptChange kept) {
            DayChange change = kept.change();
            return new Change(
                    kept.version(), change.day(), change.act(), kept.at(), kept.by(), change.before(), change.after());
        }
    }

    record Line(int line, LocalDate day, DayKind kind, String name) {

        static Line of(CalendarFile.Line read) {
            CalendarDay entry = read.entry();
            return new Line(read.line(), entry.day(), entry.kind(), entry.name());
        }
    }

    record Contradiction(Line file, CalendarDay calendar) {}

    record Preview(
            long version,
            List<Line> added,
            List<Line> same,
            List<Contradiction> contradicting,
            List<SkippedEntry> leftOut) {

        static Preview of(Head head, ImportPlan plan) {
            return new Preview(
                    head.version(),
                    plan.added().stream().map(Line::of).toList(),
                    plan.same().stream().map(Line::of).toList(),
                    plan.contradicting().stream()
                            .map(each -> new Contradiction(Line.of(each.line()), each.there()))
                            .toList(),
                    plan.leftOut());
        }
    }

    /// @param kept days that stay as they were
    record Imported(int added, int replaced, int kept, int leftOut) {

        static Imported of(ImportPlan plan, ImportOptions wish) {
            int contradicting = plan.contradicting().size();
            return new Imported(
                    plan.added().size(),
                    wish.replace() ? contradicting : 0,
                    plan.same().size() + (wish.replace() ? 0 : contradicting),
                    plan.leftOut().size());
        }
    }
}
