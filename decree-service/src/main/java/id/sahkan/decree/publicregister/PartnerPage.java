package id.sahkan.decree.publicregister;

import id.sahkan.contracts.OutletType;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import id.sahkan.http.TypedText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/// The partners as plain HTML: it needs no script, and nothing that people wrote becomes markup. What cannot be read of
/// a form that was filled in is left out, and the page says of which day it speaks.
final class PartnerPage {

    private static final String ADDRESS = "/api/public/partners/page";
    private static final int SIZE = 50;
    private static final int LONGEST = 200;
    private static final ResourceBundleMessageSource WORDS = words();

    private final PartnerSearch search;
    private final String typed;
    private final Listing<Partner> found;
    private final int page;
    private final Locale locale;

    private PartnerPage(PartnerSearch search, String typed, Listing<Partner> found, int page, Locale locale) {
        this.search = search;
        this.typed = typed;
        this.found = found;
        this.page = page;
        this.locale = locale;
    }

    private static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("partners.words");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    static PartnerPage asked(
            PartnerRegister register,
            @Nullable String q,
            @Nullable String type,
            @Nullable String on,
            @Nullable String page,
            LocalDate today,
            String language) {
        String line = q == null ? "" : TypedText.line(q);
        String typed = line.length() > LONGEST || !TypedText.isPlain(line) ? "" : line;
        String folded = PartnerSearch.fold(typed);
        PartnerSearch search =
                new PartnerSearch(folded.isEmpty() ? null : folded, typeOf(type), null, dayOf(on, today));
        Paging paging = new Paging(pageOf(page), SIZE);
        return new PartnerPage(
                search,
                typed,
                register.find(search, paging),
                paging.page(),
                language.equals("en") ? Locale.UK : Locale.of("id", "ID"));
    }

    private static @Nullable OutletType typeOf(@Nullable String name) {
        return Arrays.stream(OutletType.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static int pageOf(@Nullable String number) {
        return number != null && number.matches("\\d{1,3}")
                ? Math.min(Integer.parseInt(number), Listing.MOST_COUNTED / SIZE)
                : 0;
    }

    private static LocalDate dayOf(@Nullable String typed, LocalDate today) {
        try {
            LocalDate day = typed == null || typed.isBlank() ? today : LocalDate.parse(typed.strip());
            return day.getYear() >= 2000 && day.getYear() < 2200 ? day : today;
        } catch (DateTimeParseException _) {
            return today;
        }
    }

    String render() {
        String other = locale.getLanguage().equals("en") ? "id" : "en";
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s · Sahkan</title><link rel="stylesheet" href="/procedure.css"></head>
                <body><header><p><a href="/">%s</a> · <a href="%s" lang="%s" hreflang="%s">%s</a></p>
                <h1>%s</h1><p class="quiet">%s</p></header>
                <main>%s<p role="status"><strong>%s</strong></p>%s%s
                <p><a href="%s" download>%s</a> · <a href="/periksa">%s</a></p></main></body></html>
                """.formatted(
                        locale.getLanguage(),
                        said("title"),
                        said("home"),
                        address(page, other),
                        other,
                        other,
                        said("other-language"),
                        said("title"),
                        said("lead"),
                        form(),
                        said("found", String.valueOf(found.total()), day(search.on())),
                        table(),
                        pages(),
                        address("/api/public/partners.csv", 0, locale.getLanguage()),
                        said("csv"),
                        said("check"));
    }

    private String form() {
        String types = Arrays.stream(OutletType.values())
                .map(type -> "<option value=\"%s\"%s>%s</option>"
                        .formatted(type, type == search.type() ? " selected" : "", said("outlet." + type)))
                .collect(Collectors.joining());
        return """
                <form action="%s" method="get"><input type="hidden" name="lang" value="%s">
                <p><label>%s<br><input name="q" type="search" maxlength="200" value="%s"></label></p>
                <p><label>%s<br><select name="type"><option value="">%s</option>%s</select></label></p>
                <p><label>%s<br><input name="day" type="date" value="%s"></label></p>
                <p><button>%s</button></p></form>
                """.formatted(
                        ADDRESS,
                        locale.getLanguage(),
                        said("name"),
                        text(typed),
                        said("type"),
                        said("all-types"),
                        types,
                        said("day"),
                        search.on(),
                        said("search"));
    }

    private String table() {
        if (found.items().isEmpty()) {
            return "<p>" + said("none") + "</p>";
        }
        String rows = found.items().stream().map(this::row).collect(Collectors.joining());
        return """
                <div class="scroll" tabindex="0" role="group" aria-label="%s"><table><thead><tr><th scope="col">%s</th><th scope="col">%s</th>\
                <th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th></tr></thead><tbody>%s</tbody></table></div>
                """.formatted(
                said("title"), said("outlet"), said("type"), said("tier"), said("people"), said("decree"), rows);
    }

    private String row(Partner partner) {
        return """
                <tr><th scope="row">%s<small>%s</small></th><td data-type="%s">%s</td><td data-type="%s">%d</td>\
                <td data-type="%s">%s<br>%s</td><td data-type="%s"><a href="/v/%s">%s</a> <a href="/api/public/decrees/%s/decree.pdf">PDF</a><br>%s%s</td></tr>
                """.formatted(
                        text(partner.outletName()),
                        text(partner.companyName()),
                        said("type"),
                        said("outlet." + partner.outletType()),
                        said("tier"),
                        partner.tier(),
                        said("people"),
                        text(partner.responsibleEditor()),
                        text(partner.reporter()),
                        said("decree"),
                        partner.publicCode(),
                        text(partner.decreeNumber()),
                        partner.publicCode(),
                        said("from-until", day(partner.decreedOn()), day(lastDay(partner))),
                        lapse(partner));
    }

    private static LocalDate lastDay(Partner partner) {
        LocalDate lapsed = partner.lapsedOn();
        return lapsed == null || lapsed.isAfter(partner.validUntil()) ? partner.validUntil() : lapsed.minusDays(1);
    }

    /// Which decree has the word afterwards.
    private String lapse(Partner partner) {
        String number = partner.lapsedByNumber();
        String code = partner.lapsedByCode();
        return number == null || code == null
                ? ""
                : "<br>" + said("lapsed-by") + " <a href=\"/v/" + code + "\">" + text(number) + "</a>";
    }

    private String pages() {
        String before = page > 0 ? "<a href=\"%s\">%s</a> ".formatted(address(page - 1), said("before")) : "";
        String after = (page + 1L) * SIZE < found.total()
                ? "<a href=\"%s\">%s</a>".formatted(address(page + 1), said("after"))
                : "";
        return before.isEmpty() && after.isEmpty()
                ? ""
                : "<nav aria-label=\"%s\"><p>%s%s</p></nav>".formatted(said("pages"), before, after);
    }

    private String address(int to) {
        return address(to, locale.getLanguage());
    }

    private String address(int to, String language) {
        return address(ADDRESS, to, language);
    }

    private String address(String path, int to, String language) {
        OutletType type = search.type();
        return text(UriComponentsBuilder.fromPath(path)
                .queryParam("q", "{q}")
                .queryParamIfPresent("type", Optional.ofNullable(type))
                .queryParam("day", search.on())
                .queryParam("page", to)
                .queryParam("lang", language)
                .encode()
                .buildAndExpand(typed)
                .toUriString());
    }

    private String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(date);
    }

    /// @param params already as people read them
    private String said(String key, String... params) {
        return text(WORDS.getMessage(key, params, locale));
    }

    private static String text(String plain) {
        return HtmlUtils.htmlEscape(plain, StandardCharsets.UTF_8.name());
    }
}
