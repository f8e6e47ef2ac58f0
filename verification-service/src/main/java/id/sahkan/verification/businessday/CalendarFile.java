package id.sahkan.verification.businessday;

import java.time.LocalDate;
import java.util.List;

/// What a file of holidays says, day by day.
record CalendarFile(List<Line> lines, List<SkippedEntry> leftOut) {

    /// @param line where the day stands in the file, from 1
    record Line(int line, CalendarDay entry) {}

    List<LocalDate> days() {
        return lines.stream().map(line -> line.entry().day()).toList();
    }
}
