package id.sahkan.verification.report;

import id.sahkan.verification.report.ServiceReport.Count;
import id.sahkan.verification.report.ServiceReport.Time;
import id.sahkan.verification.report.ServiceReport.Year;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// The report with one number in each line, so that files of several offices can be put under each other.
final class ReportTable {

    private final ServiceReport report;
    private final StringBuilder text = new StringBuilder();

    private ReportTable(ServiceReport report) {
        this.report = report;
    }

    static String of(ServiceReport report) {
        return new ReportTable(report).write();
    }

    private String write() {
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord("office", "countedOn", "year", "measure", "of", "unit", "value");
            for (Year year : report.years()) {
                line(csv, year, "received", "", "applications", year.received());
                counts(csv, year, "outcome", year.outcomes());
                counts(csv, year, "outletType", year.outletTypes());
                counts(csv, year, "rounds", year.rounds());
                counts(csv, year, "refusalReason", year.refusalReasons());
                for (Time time : year.times()) {
                    line(csv, year, "medianTime", time.part().name(), "hours", time.medianHours());
                    line(csv, year, "p90Time", time.part().name(), "hours", time.p90Hours());
                }
                line(csv, year, "objections", "", "objections", year.objections());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private void counts(CSVPrinter csv, Year year, String measure, List<Count> counts) throws IOException {
        for (Count count : counts) {
            line(csv, year, measure, String.join("+", count.of()), "applications", count.count());
        }
    }

    /// What is not told is an empty cell.
    private void line(CSVPrinter csv, Year year, String measure, String of, String unit, @Nullable Number value)
            throws IOException {
        csv.printRecord(report.office(), report.countedOn(), year.year(), measure, of, unit, value);
    }
}
