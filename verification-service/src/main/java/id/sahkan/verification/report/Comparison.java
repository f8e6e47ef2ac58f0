package id.sahkan.verification.report;

import id.sahkan.verification.Text;
import id.sahkan.verification.report.ServiceReport.Year;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Offices and years beside each other. Each column is a year of one office as its own report tells it, to the letter:
/// nothing is added up over columns, and no application is in two of them, so that nothing follows from one column for
/// another.
///
/// @param smallest below which no count is told
/// @param columns office by office, of each the latest year first
record Comparison(int smallest, List<Column> columns) {

    /// More cannot be read beside each other.
    static final int MOST = 12;

    Comparison {
        columns = columns.stream().limit(MOST).toList();
    }

    /// @param office its word for itself in addresses; null until it was told
    /// @param name what it is called; its word where that is not known at the moment
    /// @param city the city or regency whose office it is; null where that is not known at the moment
    /// @param zone in which years begin
    /// @param countedOn the day on which it was counted
    record Column(
            @Nullable String office, Text name, @Nullable String city, String zone, LocalDate countedOn, Year year) {}
}
