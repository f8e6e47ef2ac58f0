package id.sahkan.verification.report;

import id.sahkan.verification.report.ReportQueries.Told;
import id.sahkan.verification.report.ServiceReport.Count;
import id.sahkan.verification.report.ServiceReport.Part;
import id.sahkan.verification.report.ServiceReport.Time;
import id.sahkan.verification.report.ServiceReport.Year;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The report as plain HTML: all years beside each other, and one of them whole. It needs no script.
final class ReportPage {

    static final String ADDRESS = "/api/service-report/page";

    private final ServiceReport report;
    private final String office;
    private final List<Told> offices;
    private final ReportWords words;

    /// @param office the key of the office whose report it is
    /// @param offices of which there is one
    ReportPage(ServiceReport report, String office, List<Told> offices, ReportWords words) {
        this.report = report;
        this.office = office;
        this.offices = offices;
        this.words = words;
    }

    /// @param asked the latest year if there is none like it
    String render(@Nullable String asked) {
        Optional<Year> shown = report.years().stream()
                .filter(year -> String.valueOf(year.year()).equals(asked))
                .findFirst()
                .or(() -> report.years().stream().findFirst());
        String year = "office=" + office + "&amp;"
                + shown.map(one -> "year=" + one.year() + "&amp;").orElse("");
        String main = shown.map(one -> years() + details(one)).orElse("<p>" + words.said("none") + "</p>");
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s · Sahkan</title><link rel="stylesheet" href="/procedure.css"><link rel="icon" href="/icon.svg" type="image/svg+xml">
                <link rel="alternate" type="application/json" href="%s?office=%s"><link rel="alternate" type="text/csv" href="%s?office=%s"></head>
                <body><header><p><a href="/">%s</a> · <a href="%s?%slang=%s" lang="%s" hreflang="%s">%s</a></p>
                <h1>%s</h1><p class="quiet">%s %s</p></header>
                <main>%s%s</main></body></html>
                """.formatted(
                words.language(),
                words.said("title"),
                ReportController.ADDRESS,
                office,
                ReportController.TABLE,
                office,
                words.said("home"),
                ADDRESS,
                year,
                words.other(),
                words.other(),
                words.other(),
                words.said("other-language"),
                words.said("title"),
                report.office() == null ? "" : words.said("office") + " " + ReportWords.text(report.office()) + ".",
                words.said("counted", words.day(report.countedOn())),
                others() + main,
                about());
    }

    /// The same of the other offices of this installation, to be compared.
    private String others() {
        String compare = "<p><a href=\"%s/page?lang=%s\">%s</a></p>"
                .formatted(ComparisonController.ADDRESS, words.language(), words.said("compare"));
        if (offices.size() < 2) {
            return compare;
        }
        return compare
                + offices.stream()
                        .map(told -> told.key().equals(office)
                                ? "<strong>" + ReportWords.text(told.id()) + "</strong>"
                                : "<a href=\"%s?office=%s&amp;lang=%s\">%s</a>"
                                        .formatted(ADDRESS, told.key(), words.language(), ReportWords.text(told.id())))
                        .collect(Collectors.joining(
                                " · ", "<nav aria-label=\"" + words.said("offices") + "\"><p>", "</p></nav>"));
    }

    private String years() {
        String rows = report.years().stream().map(this::row).collect(Collectors.joining());
        return section("years", table("years", List.of("year", "received", "decided-median", "decided-p90"), rows));
    }

    private String row(Year year) {
        Optional<Time> decision = year.times().stream()
                .filter(time -> time.part() == Part.DECISION)
                .findFirst();
        String link = "<a href=\"%s?office=%s&amp;year=%d&amp;lang=%s\">%d</a>"
                .formatted(ADDRESS, office, year.year(), words.language(), year.year());
        return line(
                link,
                cell("received", year.received()),
                cell("decided-median", decision.map(Time::medianHours).orElse(null)),
                cell("decided-p90", decision.map(Time::p90Hours).orElse(null)));
    }

    private String details(Year year) {
        if (year.received() == null) {
            return "<h2>%d</h2><p>%s</p>".formatted(year.year(), words.said("too-few"));
        }
        return "<h2 id=\"year\">" + words.said("received-in", String.valueOf(year.year())) + "</h2>"
                + counts("outcomes", year.outcomes(), code -> words.said("outcome." + code))
                + counts("types", year.outletTypes(), code -> words.said("outlet." + code))
                + counts("rounds", year.rounds(), code -> words.said("round." + code))
                + times(year.times())
                + counts("reasons", year.refusalReasons(), words::reason)
                + part("objections", "<p>" + objections(year.objections()) + "</p>");
    }

    private String objections(@Nullable Long filed) {
        return filed == null ? words.said("objections-few") : words.said("objections-filed", String.valueOf(filed));
    }

    private String counts(String key, List<Count> counts, UnaryOperator<String> name) {
        if (counts.isEmpty()) {
            return part(key, "<p>" + words.said("none-told") + "</p>");
        }
        String rows = counts.stream()
                .map(count -> line(
                        count.of().stream().map(name).collect(Collectors.joining(" + ")), cell("count", count.count())))
                .collect(Collectors.joining());
        return part(key, table(key, List.of("what", "count"), rows));
    }

    private String times(List<Time> times) {
        String rows = times.stream()
                .map(time -> line(
                        words.said("part." + time.part()),
                        cell("median", time.medianHours()),
                        cell("p90", time.p90Hours())))
                .collect(Collectors.joining());
        return part("times", table("times", List.of("what", "median", "p90"), rows));
    }

    private String about() {
        return section("about", """
                <ul><li>%s</li><li>%s</li><li>%s</li><li>%s</li></ul>
                <p><a href="%s?office=%s">JSON</a> · <a href="%s">%s</a> · <a href="%s?office=%s">CSV</a></p>
                <p class="quiet">%s <a href="%s" rel="license">CC BY 4.0</a></p>
                """.formatted(
                        words.said("about-year"),
                        words.said("about-small", String.valueOf(report.smallest())),
                        words.said("about-times"),
                        words.said("about-left-out"),
                        ReportController.ADDRESS,
                        office,
                        ReportController.SCHEMA,
                        words.said("schema"),
                        ReportController.TABLE,
                        office,
                        words.said("licence"),
                        OpenReport.LICENCE));
    }

    private String table(String key, List<String> head, String rows) {
        String heads = head.stream()
                .map(name -> "<th scope=\"col\">" + words.said(name) + "</th>")
                .collect(Collectors.joining());
        return """
                <div class="scroll" tabindex="0" role="group" aria-label="%s"><table><thead><tr>%s</tr></thead>\
                <tbody>%s</tbody></table></div>
                """.formatted(words.said(key), heads, rows);
    }

    private static String line(String name, String... cells) {
        return "<tr><th scope=\"row\">" + name + "</th>" + String.join("", cells) + "</tr>";
    }

    private String cell(String key, @Nullable Number number) {
        return "<td data-type=\"%s\">%s</td>"
                .formatted(words.said(key), number == null ? words.said("not-told") : words.number(number));
    }

    private String section(String key, String html) {
        return "<section aria-labelledby=\"%1$s\"><h2 id=\"%1$s\">%2$s</h2>%3$s</section>"
                .formatted(key, words.said(key), html);
    }

    private String part(String key, String html) {
        return "<section aria-labelledby=\"%1$s\"><h3 id=\"%1$s\">%2$s</h3>%3$s</section>"
                .formatted(key, words.said(key), html);
    }
}
