package id.sahkan.verification.report;

import id.sahkan.verification.Text;
import id.sahkan.verification.report.Comparison.Column;
import id.sahkan.verification.report.PreparedComparison.Choice;
import id.sahkan.verification.report.ServiceReport.Count;
import id.sahkan.verification.report.ServiceReport.Part;
import id.sahkan.verification.report.ServiceReport.Time;
import id.sahkan.verification.report.ServiceReport.Year;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The comparison as plain HTML: one table, a row for each thing that is counted and a column for each office and year.
/// It needs no script; a telephone shows each row with its columns under each other.
final class ComparisonPage {

    static final String SCHEMA = ComparisonController.ADDRESS + "/schema.json";
    private static final String PAGE = ComparisonController.ADDRESS + "/page";

    private final List<Column> columns;
    private final Comparison comparison;
    private final List<Choice> offices;
    private final List<Integer> years;
    private final Set<String> chosenOffices;
    private final Set<Integer> chosenYears;
    private final boolean namesMissing;
    private final ReportWords words;

    /// @param namesMissing whether an office stands there with its word alone
    ComparisonPage(
            Comparison comparison,
            List<Choice> offices,
            List<Integer> years,
            Set<String> chosenOffices,
            Set<Integer> chosenYears,
            boolean namesMissing,
            ReportWords words) {
        this.comparison = comparison;
        this.columns = comparison.columns();
        this.offices = offices;
        this.years = years;
        this.chosenOffices = chosenOffices;
        this.chosenYears = chosenYears;
        this.namesMissing = namesMissing;
        this.words = words;
    }

    String render() {
        String asked = query();
        return """
                <!doctype html>
                <html lang="%1$s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%2$s · Sahkan</title><link rel="stylesheet" href="/procedure.css"><link rel="icon" href="/icon.svg" type="image/svg+xml">
                <link rel="alternate" type="application/json" href="%3$s?%4$s"><link rel="alternate" type="text/csv" href="%3$s/table.csv?%4$s"></head>
                <body><header><p><a href="/">%5$s</a> · <a href="%6$s?lang=%1$s">%7$s</a> · <a href="%8$s?%4$s&amp;lang=%9$s" lang="%9$s" hreflang="%9$s">%10$s</a></p>
                <h1>%2$s</h1><p class="quiet">%11$s</p>%15$s</header>
                <main>%12$s%13$s%14$s</main></body></html>
                """.formatted(
                        words.language(),
                        words.said("compare"),
                        ComparisonController.ADDRESS,
                        asked,
                        words.said("home"),
                        ReportPage.ADDRESS,
                        words.said("title"),
                        PAGE,
                        words.other(),
                        words.said("other-language"),
                        words.said("compare-lead"),
                        form(),
                        columns.isEmpty() ? "<p>" + words.said("none") + "</p>" : table(),
                        about(asked),
                        namesMissing ? "<p><strong>" + words.said("compare-no-names") + "</strong></p>" : "");
    }

    /// What is shown, as the other forms of it are asked for; ready to stand in HTML.
    private String query() {
        return Stream.concat(
                        chosenOffices.stream().sorted().map(key -> "office=" + ReportWords.text(key)),
                        chosenYears.stream().sorted().map(year -> "year=" + year))
                .collect(Collectors.joining("&amp;"));
    }

    private String form() {
        String which = offices.stream()
                .map(one -> box("office", one.key(), label(one), chosenOffices.contains(one.key())))
                .collect(Collectors.joining());
        String when = years.stream()
                .map(year -> box("year", String.valueOf(year), String.valueOf(year), chosenYears.contains(year)))
                .collect(Collectors.joining());
        return """
                <form method="get" action="%s"><input type="hidden" name="lang" value="%s">
                <fieldset><legend>%s</legend>%s</fieldset><fieldset><legend>%s</legend>%s</fieldset>
                <p><button>%s</button></p></form>
                """.formatted(
                        PAGE,
                        words.language(),
                        words.said("compare-offices"),
                        which,
                        words.said("compare-years"),
                        when,
                        words.said("compare-do"));
    }

    private static String box(String name, String value, String label, boolean chosen) {
        return "<label><input type=\"checkbox\" name=\"%s\" value=\"%s\"%s> %s</label>"
                .formatted(name, ReportWords.text(value), chosen ? " checked" : "", label);
    }

    private String label(Choice office) {
        String name = in(office.name());
        String city = office.city();
        return ReportWords.text(city == null || name.endsWith(city) ? name : name + ", " + city);
    }

    private String in(Text name) {
        return words.language().equals("en") ? name.en() : name.id();
    }

    private String table() {
        String heads = columns.stream()
                .map(one -> "<th scope=\"col\">%s%s<br>%d</th>"
                        .formatted(
                                ReportWords.text(in(one.name())),
                                Optional.ofNullable(one.city())
                                        .map(city -> "<small>" + ReportWords.text(city) + "</small>")
                                        .orElse(""),
                                one.year().year()))
                .collect(Collectors.joining());
        String body = group("received", row("received", year -> number(year.received())))
                + counts("outcomes", "outcome.", Year::outcomes, List.of("RECOMMENDED", "REFUSED", "OPEN"))
                + counts("types", "outlet.", Year::outletTypes, List.of("ONLINE", "PRINT", "TV", "RADIO"))
                + counts("rounds", "round.", Year::rounds, List.of("NONE", "ONE", "MORE"))
                + times("median", Time::medianHours)
                + times("p90", Time::p90Hours)
                + reasons()
                + group("objections", row("objections-count", this::objections));
        return """
                <div class="scroll" tabindex="0" role="group" aria-label="%s"><table class="compared"><thead><tr><th scope="col">%s</th>%s</tr></thead>
                %s</table></div>
                """.formatted(words.said("compare"), words.said("what"), heads, body);
    }

    private String group(String key, String rows) {
        return "<tbody><tr class=\"group\"><th scope=\"rowgroup\" colspan=\"%d\">%s</th></tr>%s</tbody>"
                .formatted(columns.size() + 1, words.said(key), rows);
    }

    private String counts(String key, String prefix, Function<Year, List<Count>> of, List<String> codes) {
        UnaryOperator<String> name = code -> words.said(prefix + code);
        return group(
                key,
                codes.stream()
                        .map(code -> named(name.apply(code), year -> count(of.apply(year), code, name)))
                        .collect(Collectors.joining()));
    }

    /// Each that any of them names; how often each was given nobody can read from where it is not named.
    private String reasons() {
        List<String> codes = columns.stream()
                .flatMap(one -> one.year().refusalReasons().stream())
                .flatMap(count -> count.of().stream())
                .distinct()
                .sorted((a, b) -> Boolean.compare(a.equals("OTHER"), b.equals("OTHER")) != 0
                        ? Boolean.compare(a.equals("OTHER"), b.equals("OTHER"))
                        : words.reason(a).compareTo(words.reason(b)))
                .toList();
        if (codes.isEmpty()) {
            return group("reasons", row("reasons", _ -> small("not-told")));
        }
        return group(
                "reasons",
                codes.stream()
                        .map(code ->
                                named(words.reason(code), year -> count(year.refusalReasons(), code, words::reason)))
                        .collect(Collectors.joining()));
    }

    private String times(String key, Function<Time, @Nullable Double> hours) {
        StringBuilder rows = new StringBuilder();
        for (Part part : Part.values()) {
            rows.append(named(
                    words.said("part." + part),
                    year -> number(year.times().stream()
                            .filter(time -> time.part() == part)
                            .findFirst()
                            .map(hours)
                            .orElse(null))));
        }
        return group("times-" + key, rows.toString());
    }

    private String row(String key, Function<Year, String> cell) {
        return named(words.said(key), cell);
    }

    private String named(String name, Function<Year, String> cell) {
        return "<tr><th scope=\"row\">" + name + "</th>"
                + columns.stream()
                        .map(one -> "<td data-type=\"%s %d\">%s</td>"
                                .formatted(
                                        ReportWords.text(Objects.requireNonNullElse(one.city(), in(one.name()))),
                                        one.year().year(),
                                        cell.apply(one.year())))
                        .collect(Collectors.joining())
                + "</tr>";
    }

    /// One that is told with others stands where the first of them is, and the others say so.
    private String count(List<Count> counts, String code, UnaryOperator<String> name) {
        Optional<Count> found =
                counts.stream().filter(count -> count.of().contains(code)).findFirst();
        if (found.isEmpty()) {
            return small("not-told");
        }
        List<String> of = found.get().of();
        if (!of.getFirst().equals(code)) {
            return small("counted-with", name.apply(of.getFirst()));
        }
        String number = words.number(found.get().count());
        return of.size() == 1
                ? number
                : number + " "
                        + small("together-with", of.stream().skip(1).map(name).collect(Collectors.joining(", ")));
    }

    private String objections(Year year) {
        return year.objections() != null
                ? words.number(year.objections())
                : year.received() == null ? small("not-told") : small("objections-few");
    }

    private String number(@Nullable Number number) {
        return number == null ? small("not-told") : words.number(number);
    }

    private String small(String key, String... params) {
        return "<span class=\"quiet\">" + words.said(key, params) + "</span>";
    }

    private String about(String asked) {
        return """
                <section aria-labelledby="about"><h2 id="about">%1$s</h2>
                <ul><li>%2$s</li><li>%3$s</li><li>%4$s</li><li>%5$s</li><li>%12$s</li></ul>
                <p><a href="%6$s?%7$s">JSON</a> · <a href="%8$s">%9$s</a> · <a href="%6$s/table.csv?%7$s">CSV</a></p>
                <p class="quiet">%10$s <a href="%11$s" rel="license">CC BY 4.0</a></p></section>
                """.formatted(
                        words.said("about"),
                        words.said("about-year"),
                        words.said("about-small", String.valueOf(comparison.smallest())),
                        words.said("about-times"),
                        words.said("about-left-out"),
                        ComparisonController.ADDRESS,
                        asked,
                        SCHEMA,
                        words.said("schema"),
                        words.said("licence"),
                        OpenReport.LICENCE,
                        words.said("about-columns"));
    }
}
