package id.sahkan.verification.report;

import static id.sahkan.http.Spreadsheet.asText;

import id.sahkan.verification.report.Comparison.Column;
import id.sahkan.verification.report.ServiceReport.Count;
import id.sahkan.verification.report.ServiceReport.Time;
import id.sahkan.verification.report.ServiceReport.Year;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// A report with one number in each line, so that files of several offices can be put under each other.
final class ReportTable {

    private static final List<String> NUMBER = List.of("countedOn", "year", "measure", "of", "unit", "value");

    private final CSVPrinter csv;
    private final @Nullable Object[] whose;

    /// @param whose what begins each line
    private ReportTable(CSVPrinter csv, @Nullable Object... whose) {
        this.csv = csv;
        this.whose = whose.clone();
    }

    private interface Lines {
        void write(CSVPrinter csv) throws IOException;
    }

    static String of(ServiceReport report) {
        return written(List.of("office"), csv -> {
            for (Year year : report.years()) {
                new ReportTable(csv, report.office(), report.countedOn()).write(year);
            }
        });
    }

    /// In Indonesian, as offices are called.
    static String of(Comparison comparison) {
        return written(List.of("office", "name", "city"), csv -> {
            for (Column one : comparison.columns()) {
                new ReportTable(csv, one.office(), asText(one.name().id()), asText(one.city()), one.countedOn())
                        .write(one.year());
            }
        });
    }

    private static String written(List<String> whose, Lines lines) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            List<String> head = new ArrayList<>(whose);
            head.addAll(NUMBER);
            csv.printRecord(head);
            lines.write(csv);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private void write(Year year) throws IOException {
        line(year, "received", "", "applications", year.received());
        counts(year, "outcome", year.outcomes());
        counts(year, "outletType", year.outletTypes());
        counts(year, "rounds", year.rounds());
        counts(year, "refusalReason", year.refusalReasons());
        for (Time time : year.times()) {
            line(year, "medianTime", time.part().name(), "hours", time.medianHours());
            line(year, "p90Time", time.part().name(), "hours", time.p90Hours());
        }
        line(year, "objections", "", "objections", year.objections());
    }

    private void counts(Year year, String measure, List<Count> counts) throws IOException {
        for (Count count : counts) {
            line(year, measure, String.join("+", count.of()), "applications", count.count());
        }
    }

    /// What is not told is an empty cell.
    private void line(Year year, String measure, String of, String unit, @Nullable Number value) throws IOException {
        for (Object one : whose) {
            csv.print(one);
        }
        csv.printRecord(year.year(), measure, of, unit, value);
    }
}
