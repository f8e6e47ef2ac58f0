package id.sahkan.verification.businessday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a file would do to the calendar as it is now. Nothing of it has happened.
record ImportPlan(
        List<CalendarFile.Line> added,
        List<CalendarFile.Line> same,
        List<Contradiction> contradicting,
        List<SkippedEntry> leftOut) {

    /// The file says one thing of a day, the calendar another.
    record Contradiction(CalendarFile.Line line, CalendarDay there) {}

    static ImportPlan of(CalendarFile file, Map<LocalDate, CalendarDay> there) {
        List<CalendarFile.Line> added = new ArrayList<>();
        List<CalendarFile.Line> same = new ArrayList<>();
        List<Contradiction> contradicting = new ArrayList<>();
        for (CalendarFile.Line line : file.lines()) {
            CalendarDay known = there.get(line.entry().day());
            if (known == null) {
                added.add(line);
            } else if (known.agreesWith(line.entry())) {
                same.add(line);
            } else {
                contradicting.add(new Contradiction(line, known));
            }
        }
        return new ImportPlan(added, same, contradicting, file.leftOut());
    }

    List<DayChange> changes(ImportOptions wish) {
        List<DayChange> changes = new ArrayList<>();
        for (CalendarFile.Line line : added) {
            changes.add(new DayChange(null, line.entry().from(wish.source())));
        }
        if (wish.replace()) {
            for (Contradiction each : contradicting) {
                CalendarDay after = each.line().entry().from(each.there().source());
                changes.add(new DayChange(each.there(), after.from(wish.source())));
            }
        }
        return changes;
    }
}
