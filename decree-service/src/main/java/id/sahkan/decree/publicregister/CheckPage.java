package id.sahkan.decree.publicregister;

import id.sahkan.decree.office.Office;
import id.sahkan.decree.office.Offices;
import id.sahkan.decree.publicregister.PublicDecree.Summary;
import id.sahkan.decree.registerlog.LoggedEntries;
import id.sahkan.decree.registerlog.LoggedEntries.Logged;
import id.sahkan.http.TypedText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How the decree with a number or a code stands on a day, as plain HTML. A day that cannot be read is said to be so,
/// and the page speaks of today.
final class CheckPage {

    static final String ADDRESS = "/api/public/check";
    private static final int LONGEST = 200;
    private static final int MOST = 20;

    private final String typed;
    private final LocalDate day;
    private final LocalDate today;
    private final @Nullable String dayProblem;
    private final @Nullable String office;
    private final PageText words;

    private CheckPage(
            String typed,
            LocalDate day,
            LocalDate today,
            @Nullable String dayProblem,
            @Nullable String office,
            PageText words) {
        this.typed = typed;
        this.day = day;
        this.today = today;
        this.dayProblem = dayProblem;
        this.office = office;
        this.words = words;
    }

    /// @param asked the key of the office of which alone; what is none counts as nothing
    static CheckPage of(
            @Nullable String q, @Nullable String day, @Nullable String asked, LocalDate today, PageText words) {
        String office = PartnerSearch.isOffice(asked) ? asked : null;
        String line = q == null ? "" : TypedText.line(q);
        String typed = line.length() > LONGEST || !TypedText.isPlain(line) ? "" : line;
        if (day == null || day.isBlank()) {
            return new CheckPage(typed, today, today, null, office, words);
        }
        try {
            LocalDate wanted = LocalDate.parse(day.strip());
            return PartnerSearch.isDay(wanted)
                    ? new CheckPage(typed, wanted, today, null, office, words)
                    : new CheckPage(typed, today, today, "day-out-of-range", office, words);
        } catch (DateTimeParseException _) {
            return new CheckPage(typed, today, today, "day-unreadable", office, words);
        }
    }

    /// Everything on which the page depends besides the register and today.
    String asked() {
        return "check " + day + " " + dayProblem + " " + words.language() + " " + office + " " + typed;
    }

    String render(PublicRegister register, LoggedEntries logged, Offices offices) {
        List<Summary> numbered = typed.isEmpty() ? List.of() : register.list(typed, null, office, MOST, 0);
        Optional<PublicDecree> found = typed.isEmpty() ? Optional.empty() : find(register, numbered);
        String answer = typed.isEmpty()
                ? ""
                : found.map(decree -> others(decree, numbered, offices)
                                + decree(decree, offices.of(decree.office()), logged.ofDecree(decree.publicCode())))
                        .orElseGet(this::unknown);
        String problem = dayProblem == null
                ? ""
                : "<p role=\"alert\"><strong>%s</strong></p>".formatted(said(dayProblem, words.day(today)));
        String main = """
                %s%s%s<p><a href="%s">%s</a> · <a href="/periksa">%s</a></p>
                """.formatted(
                        form(), problem, answer, words.address(PartnerPage.ADDRESS), said("title"), said("check-file"));
        return words.page(
                said("check-title"),
                words.other().address(ADDRESS, "q", typed.isEmpty() ? null : typed, "day", day, "office", office),
                "",
                said("check-lead"),
                main);
    }

    /// Two offices may print the same number.
    private String others(PublicDecree shown, List<Summary> numbered, Offices offices) {
        String links = numbered.stream()
                .filter(one -> !one.publicCode().equals(shown.publicCode()))
                .map(one -> "<li><a href=\"%s\">%s</a> %s</li>"
                        .formatted(
                                words.address(ADDRESS, "q", one.publicCode(), "day", day),
                                PageText.text(one.number()),
                                PageText.text(offices.of(one.office()).title(words.locale()))))
                .collect(Collectors.joining());
        return links.isEmpty() ? "" : "<p>%s</p><ul>%s</ul>".formatted(said("same-number"), links);
    }

    private Optional<PublicDecree> find(PublicRegister register, List<Summary> numbered) {
        String code = PublicCode.read(typed);
        Optional<PublicDecree> byCode = code == null ? Optional.empty() : register.find(code, day);
        return byCode.isPresent()
                ? byCode
                : numbered.stream().findFirst().map(Summary::publicCode).flatMap(known -> register.find(known, day));
    }

    private String form() {
        return """
                <form action="%s" method="get"><input type="hidden" name="lang" value="%s">%s
                <p><label>%s<br><input name="q" type="search" maxlength="200" value="%s" required></label></p>
                <p><label>%s<br><input name="day" type="date" value="%s"></label></p>
                <p><button>%s</button></p></form>
                """.formatted(
                        ADDRESS,
                        words.language(),
                        office == null ? "" : "<input type=\"hidden\" name=\"office\" value=\"%s\">".formatted(office),
                        said("number-or-code"),
                        PageText.text(typed),
                        said("on-which-day"),
                        day,
                        said("check-button"));
    }

    private String unknown() {
        return "<p role=\"status\"><strong>%s</strong></p><p>%s</p>".formatted(said("unknown"), said("unknown-text"));
    }

    private String decree(PublicDecree decree, Office whose, Logged logged) {
        DecreeFacts facts = new DecreeFacts(words, day, code -> words.address(ADDRESS, "q", code, "day", day));
        return """
                <p role="status"><strong>%s</strong></p>%s<dl>%s</dl>%s%s
                <p><a href="%s">%s</a> · <a href="/api/public/decrees/%s/decree.pdf">PDF</a></p>
                """.formatted(
                        facts.verdict(decree),
                        day.isAfter(today) ? "<p>" + said("day.foretold", words.day(today)) + "</p>" : "",
                        facts.list(decree, whose, logged),
                        facts.annex(decree, Integer.MAX_VALUE),
                        new LogWords(words).state(logged),
                        words.address(CodePage.address(decree.publicCode())),
                        said("decree-page"),
                        decree.publicCode());
    }

    private String said(String key, String... params) {
        return words.said(key, params);
    }
}
