package id.sahkan.decree.publicregister;

import id.sahkan.contracts.OutletType;
import id.sahkan.decree.office.Office;
import id.sahkan.decree.office.Offices;
import id.sahkan.decree.publicregister.PartnerRegister.Count;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import id.sahkan.http.TypedText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The partners as plain HTML: it needs no script, and nothing that people wrote becomes markup. What cannot be read of
/// a form that was filled in is left out, and the page says so.
final class PartnerPage {

    static final String ADDRESS = "/api/public/partners/page";
    private static final String TABLE = "/api/public/partners.csv";
    private static final int SIZE = 50;
    private static final int LONGEST = 200;

    private final PartnerSearch search;
    private final String typed;
    private final int page;
    private final List<String> misread;
    private final LocalDate today;
    private final PageText words;

    private PartnerPage(
            PartnerSearch search, String typed, int page, List<String> misread, LocalDate today, PageText words) {
        this.search = search;
        this.typed = typed;
        this.page = page;
        this.misread = misread;
        this.today = today;
        this.words = words;
    }

    /// What was written into the form, field by field, or into the address.
    record Asked(
            @Nullable String q,
            @Nullable String type,
            @Nullable String tier,
            @Nullable String status,
            @Nullable String budgetYear,
            @Nullable String decree,
            @Nullable String office,
            @Nullable String day,
            @Nullable String page) {}

    static PartnerPage of(Asked asked, LocalDate today, PageText words) {
        String typed = typed(asked.q());
        String folded = PartnerSearch.fold(typed);
        PartnerStanding standing = one(PartnerStanding.values(), asked.status());
        LocalDate day = dayOf(asked.day());
        var search = new PartnerSearch(
                folded.isEmpty() ? null : folded,
                one(OutletType.values(), asked.type()),
                number(asked.tier(), PartnerSearch::isTier),
                day == null ? today : day,
                standing == null ? PartnerStanding.IN_FORCE : standing,
                number(asked.budgetYear(), PartnerSearch::isYear),
                asked.decree() == null ? null : PublicCode.read(asked.decree()),
                PartnerSearch.isOffice(asked.office()) ? asked.office() : null);
        Integer page = number(asked.page(), number -> number <= Listing.MOST_COUNTED / SIZE);
        Map<String, Boolean> misread = new LinkedHashMap<>();
        misread.put("q", isFilled(asked.q()) && typed.isEmpty());
        misread.put("day", isFilled(asked.day()) && day == null);
        misread.put("type", isFilled(asked.type()) && search.type() == null);
        misread.put("tier", isFilled(asked.tier()) && search.tier() == null);
        misread.put("status", isFilled(asked.status()) && standing == null);
        misread.put("budgetYear", isFilled(asked.budgetYear()) && search.budgetYear() == null);
        misread.put("decree", isFilled(asked.decree()) && search.decree() == null);
        misread.put("office", isFilled(asked.office()) && search.office() == null);
        misread.values().removeIf(wrong -> !wrong);
        return new PartnerPage(search, typed, page == null ? 0 : page, List.copyOf(misread.keySet()), today, words);
    }

    private static boolean isFilled(@Nullable String field) {
        return field != null && !field.isBlank();
    }

    private static String typed(@Nullable String q) {
        String line = q == null ? "" : TypedText.line(q);
        return line.length() > LONGEST || !TypedText.isPlain(line) ? "" : line;
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer number(@Nullable String typed, IntPredicate allowed) {
        if (typed == null || !typed.matches("\\d{1,4}")) {
            return null;
        }
        int number = Integer.parseInt(typed);
        return allowed.test(number) ? number : null;
    }

    private static @Nullable LocalDate dayOf(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            return PartnerSearch.isDay(day) ? day : null;
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /// Everything on which the page depends besides the register.
    String asked() {
        return "list " + search + " " + page + " " + words.language() + " " + misread + " " + typed;
    }

    String render(PartnerRegister register, Offices offices) {
        Listing<Partner> found = register.find(search, new Paging(page, SIZE));
        List<Count> counts = page == 0 ? register.byDecree(search) : List.of();
        String main = """
                %s%s<p role="status"><strong>%s</strong></p>%s%s%s%s
                <p><a href="%s" download>%s</a> · <a href="%s">JSON</a> · <a href="%s">%s</a> · <a href="%s">%s</a></p>
                <p class="quiet">%s <a href="%s" rel="license">CC BY 4.0</a> · <a href="%s">JSON Schema</a></p>
                """.formatted(
                        form(offices),
                        said(misread),
                        said(
                                "found." + search.standing(),
                                found.total() < Listing.MOST_COUNTED
                                        ? String.valueOf(found.total())
                                        : words.plain("and-more", String.valueOf(found.total())),
                                words.day(search.on())),
                        search.on().isAfter(today) ? "<p>" + said("day.foretold", words.day(today)) + "</p>" : "",
                        table(found, offices),
                        pages(found),
                        counts(counts),
                        address(TABLE, words, null),
                        said("csv"),
                        address("/api/public/partners", words, null),
                        words.address(OpenData.ATOM, "office", search.office()),
                        said("feed"),
                        words.address(CheckPage.ADDRESS),
                        said("check"),
                        said("licence"),
                        OpenData.LICENCE,
                        OpenData.SCHEMA);
        return words.page(said("title"), address(ADDRESS, words.other(), page), "", said("lead"), main);
    }

    private String said(List<String> fields) {
        String names =
                fields.stream().map(field -> words.plain("misread." + field)).collect(Collectors.joining(", "));
        return fields.isEmpty() ? "" : "<p role=\"alert\"><strong>" + said("misread", names) + "</strong></p>";
    }

    private String form(Offices offices) {
        return """
                <form action="%s" method="get"><input type="hidden" name="lang" value="%s">
                <p><label>%s<br><input name="q" type="search" maxlength="200" value="%s"></label></p>
                <p><label>%s<br><input name="day" type="date" value="%s"></label></p>
                <details%s><summary>%s</summary>%s%s%s
                <p><label>%s<br><input name="budgetYear" inputmode="numeric" maxlength="4" value="%s"></label></p>%s%s</details>
                <p><button>%s</button></p></form>
                """.formatted(
                ADDRESS,
                words.language(),
                said("name"),
                PageText.text(typed),
                said("day"),
                search.on(),
                isNarrowed() ? " open" : "",
                said("more"),
                choice("type", "type", said("all-types"), search.type(), OutletType.values(), "outlet."),
                tiers(),
                choice("status", "status", null, search.standing(), PartnerStanding.values(), "partner-standing."),
                said("budget-year"),
                search.budgetYear() == null ? "" : String.valueOf(search.budgetYear()),
                search.decree() == null ? "" : decreeField(search.decree()),
                officeField(offices.all()),
                said("search"));
    }

    private boolean isNarrowed() {
        return search.type() != null
                || search.tier() != null
                || search.standing() != PartnerStanding.IN_FORCE
                || search.budgetYear() != null
                || search.decree() != null
                || search.office() != null;
    }

    private String decreeField(String code) {
        return "<p><label>%s<br><input name=\"decree\" maxlength=\"20\" value=\"%s\"></label></p>"
                .formatted(said("code"), code);
    }

    /// Where there is a choice, or one was made.
    private String officeField(List<Office> offices) {
        if (offices.size() < 2 && search.office() == null) {
            return "";
        }
        String options = offices.stream()
                .map(one ->
                        option(one.key(), one.key().equals(search.office()), PageText.text(one.title(words.locale()))))
                .collect(Collectors.joining());
        return select("office", "office", option("", false, said("all-offices")) + options);
    }

    private String tiers() {
        String options = IntStream.rangeClosed(1, 3)
                .mapToObj(tier ->
                        option(String.valueOf(tier), Integer.valueOf(tier).equals(search.tier()), String.valueOf(tier)))
                .collect(Collectors.joining());
        return select("tier", "tier", option("", false, said("all-tiers")) + options);
    }

    private <E extends Enum<E>> String choice(
            String name, String label, @Nullable String all, @Nullable E chosen, E[] values, String key) {
        String options = Arrays.stream(values)
                .map(value -> option(value.name(), value == chosen, said(key + value)))
                .collect(Collectors.joining());
        return select(name, label, (all == null ? "" : option("", false, all)) + options);
    }

    private String select(String name, String label, String options) {
        return "<p><label>%s<br><select name=\"%s\">%s</select></label></p>".formatted(said(label), name, options);
    }

    private static String option(String value, boolean chosen, String text) {
        return "<option value=\"%s\"%s>%s</option>".formatted(value, chosen ? " selected" : "", text);
    }

    private String table(Listing<Partner> found, Offices offices) {
        if (found.items().isEmpty()) {
            return "<p>" + said("none") + "</p>";
        }
        String rows =
                found.items().stream().map(partner -> row(partner, offices)).collect(Collectors.joining());
        return """
                <div class="scroll" tabindex="0" role="group" aria-label="%s"><table><thead><tr><th scope="col">%s</th><th scope="col">%s</th>\
                <th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th></tr></thead><tbody>%s</tbody></table></div>
                """.formatted(
                said("title"), said("outlet"), said("type"), said("tier"), said("people"), said("decree"), rows);
    }

    private String row(Partner partner, Offices offices) {
        return """
                <tr><th scope="row"><a href="%s">%s</a><small>%s</small>%s</th><td data-type="%s">%s</td><td data-type="%s">%d</td>\
                <td data-type="%s">%s</td><td data-type="%s"><a href="%s">%s</a> <a href="/api/public/decrees/%s/decree.pdf">PDF</a><br>%s%s%s</td></tr>
                """.formatted(
                words.address(PartnerHistoryPage.address(partner.partner())),
                PageText.text(partner.outletName()),
                PageText.text(partner.companyName()),
                partner.alsoNamed() == null ? "" : "<small>" + said("also-named", partner.alsoNamed()) + "</small>",
                said("type"),
                said("outlet." + partner.outletType()),
                said("tier"),
                partner.tier(),
                said("people"),
                people(partner),
                said("decree"),
                words.address(CheckPage.ADDRESS, "q", partner.publicCode(), "day", search.on()),
                PageText.text(partner.decreeNumber()),
                partner.publicCode(),
                term(partner),
                lapse(partner),
                words.officeLine(offices.of(partner.office())));
    }

    /// What is in force no more names nobody any more.
    private static String people(Partner partner) {
        return partner.responsibleEditor() == null || partner.reporter() == null
                ? "–"
                : PageText.text(partner.responsibleEditor()) + "<br>" + PageText.text(partner.reporter());
    }

    private String term(Partner partner) {
        return partner.standing() == PartnerStanding.REVOKED
                ? said("revoked-on", words.day(partner.decreedOn()))
                : said("from-until", words.day(partner.decreedOn()), words.day(lastDay(partner)));
    }

    private static LocalDate lastDay(Partner partner) {
        LocalDate lapsed = partner.lapsedOn();
        return lapsed == null || lapsed.isAfter(partner.validUntil()) ? partner.validUntil() : lapsed.minusDays(1);
    }

    private String lapse(Partner partner) {
        return partner.lapsedOn() == null || partner.lapsedByCode() == null
                ? ""
                : "<small>%s <a href=\"%s\">%s</a></small>"
                        .formatted(
                                said("lapsed-by"),
                                words.address(CheckPage.ADDRESS, "q", partner.lapsedByCode()),
                                PageText.text(String.valueOf(partner.lapsedByNumber())));
    }

    private String pages(Listing<Partner> found) {
        String links = Stream.of(
                        page > 0 ? pageLink(page - 1, "before") : "",
                        (page + 1L) * SIZE < found.total() ? pageLink(page + 1, "after") : "")
                .collect(Collectors.joining(" "));
        return links.isBlank() ? "" : "<nav aria-label=\"%s\"><p>%s</p></nav>".formatted(said("pages"), links);
    }

    private String pageLink(int to, String key) {
        return "<a href=\"%s\">%s</a>".formatted(address(ADDRESS, words, to), said(key));
    }

    private String counts(List<Count> counts) {
        if (counts.isEmpty()) {
            return "";
        }
        String items = counts.stream()
                .map(count -> "<li><a href=\"%s\">%s</a> (%s): %s</li>"
                        .formatted(
                                words.address(
                                        ADDRESS,
                                        "decree",
                                        count.publicCode(),
                                        "office",
                                        search.office(),
                                        "day",
                                        search.on(),
                                        "status",
                                        search.standing()),
                                PageText.text(count.number()),
                                words.day(count.decreedOn()),
                                said("media", String.valueOf(count.partners()))))
                .collect(Collectors.joining());
        return "<h2>%s</h2><ul>%s</ul>".formatted(said("by-decree"), items);
    }

    private String address(String path, PageText language, @Nullable Integer to) {
        return language.address(
                path,
                "q",
                typed.isEmpty() ? null : typed,
                "type",
                search.type(),
                "tier",
                search.tier(),
                "status",
                search.standing() == PartnerStanding.IN_FORCE ? null : search.standing(),
                "budgetYear",
                search.budgetYear(),
                "decree",
                search.decree(),
                "office",
                search.office(),
                "day",
                search.on(),
                "page",
                to);
    }

    /// @param params already as people read them
    private String said(String key, String... params) {
        return words.said(key, params);
    }
}
