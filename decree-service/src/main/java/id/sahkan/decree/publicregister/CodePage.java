package id.sahkan.decree.publicregister;

import id.sahkan.decree.office.Offices;
import id.sahkan.decree.publicregister.PublicDecree.Summary;
import id.sahkan.decree.registerlog.LoggedEntries;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What the code under a decree's QR leads to: how the decree stands today, as plain HTML for whatever opens it, and a
/// title, a sentence and a picture for whoever is sent the address.
///
/// A preview stays in a conversation as it was: what it says of the decree, it says of a day.
///
/// @param publicUrl where people reach us, as it is printed on decrees
record CodePage(PageText words, String publicUrl, LocalDate today) {

    static final String ADDRESS = "/v";
    /// A long annex is heavy on an old phone; the page of the check has all of it.
    private static final int MOST_ROWS = 200;

    private static final String UNLISTED = "<meta name=\"robots\" content=\"noindex\">";

    static String address(String publicCode) {
        return ADDRESS + "/" + publicCode;
    }

    String known(PublicDecree decree, Offices offices, LoggedEntries logged) {
        String code = decree.publicCode();
        var facts = new DecreeFacts(words, today, other -> words.address(address(other)));
        var outcome = CheckOutcome.of(DecreeFacts.standing(decree));
        var entries = logged.ofDecree(code);
        String main = """
                <div class="verdict" data-outcome="%s" role="status"><p><strong>%s</strong></p><p>%s</p></div>%s
                <p><a href="/api/public/decrees/%s/decree.pdf" download>%s</a> · <a href="%s">%s</a> · <a href="%s">%s</a></p>
                <dl>%s<dt>%s</dt><dd><code>%s</code></dd></dl>
                %s%s%s<h2>%s</h2>%s%s
                """.formatted(
                        outcome.name().toLowerCase(Locale.ROOT),
                        said("outcome." + outcome),
                        facts.verdict(decree),
                        decree.testCertificate()
                                ? "<p class=\"verdict\" data-outcome=\"changed\"><strong>%s</strong> %s</p>"
                                        .formatted(said("test"), said("test-text"))
                                : "",
                        code,
                        said("signed-pdf"),
                        words.address(PartnerPage.ADDRESS, "decree", code),
                        said("in-the-register"),
                        words.address(CheckPage.ADDRESS, "q", code),
                        said("other-day"),
                        facts.list(decree, offices.of(decree.office()), entries),
                        said("digest"),
                        decree.pdfSha256(),
                        facts.annex(decree, MOST_ROWS),
                        decree.entries().size() > MOST_ROWS ? more(decree) : "",
                        new LogWords(words).state(entries),
                        said("another"),
                        form(""),
                        file());
        String title = said("decree-number", decree.number());
        return words.page(title, words.other().address(address(code)), preview(decree, offices, facts), lead(), main);
    }

    private String more(PublicDecree decree) {
        return "<p>%s <a href=\"%s\">%s</a></p>"
                .formatted(
                        said("first-rows", String.valueOf(MOST_ROWS)),
                        words.address(CheckPage.ADDRESS, "q", decree.publicCode()),
                        said("all-rows"));
    }

    private String preview(PublicDecree decree, Offices offices, DecreeFacts facts) {
        var office = offices.of(decree.office());
        String title = words.plain("decree-number", decree.number())
                + (office.isTold() ? " · " + office.title(words.locale()) : "");
        return preview(
                title,
                facts.plainVerdict(decree) + " " + words.plain("preview-now"),
                publicUrl + address(decree.publicCode()));
    }

    /// https://ogp.me; what needs a picture gets that of the pages, which is small enough for every messenger.
    private String preview(String title, String sentence, String here) {
        return property("og:type", "website")
                + property("og:site_name", "Sahkan")
                + property("og:locale", words.locale().toString())
                + property("og:title", title)
                + property("og:description", sentence)
                + property("og:url", here)
                + property("og:image", publicUrl + "/icon-512.png")
                + property("og:image:width", "512")
                + property("og:image:height", "512")
                + property("og:image:alt", "Sahkan")
                + "<meta name=\"description\" content=\"%s\"><link rel=\"canonical\" href=\"%s\">"
                        .formatted(PageText.text(sentence), PageText.text(here));
    }

    private static String property(String name, String content) {
        return "<meta property=\"%s\" content=\"%s\">".formatted(name, PageText.text(content));
    }

    /// Two offices may print the same number.
    String several(String typed, List<Summary> found, Offices offices) {
        String links = found.stream()
                .map(one -> "<li><a href=\"%s\">%s</a>%s</li>"
                        .formatted(
                                words.address(address(one.publicCode())),
                                PageText.text(one.number()),
                                words.officeLine(offices.of(one.office()))))
                .collect(Collectors.joining());
        String main = "<p>%s</p><ul>%s</ul>%s".formatted(said("several"), links, form(typed));
        return words.page(said("code-title"), here(typed), UNLISTED, lead(), main);
    }

    String unknown(String typed) {
        String main = """
                <div class="verdict" data-outcome="unknown" role="status"><p><strong>%s</strong></p><p>%s</p></div>%s%s
                """.formatted(
                said("unknown"), said(PublicCode.isDoubtful(typed) ? "doubtful" : "unknown-text"), form(typed), file());
        String head = UNLISTED
                + preview(
                        words.plain("unknown"), words.plain("preview-unknown", words.day(today)), publicUrl + ADDRESS);
        return words.page(said("unknown"), here(typed), head, lead(), main);
    }

    String empty() {
        String head = preview(words.plain("code-title"), words.plain("code-lead"), publicUrl + ADDRESS);
        return words.page(said("code-title"), here(""), head, lead(), form("") + file());
    }

    private String here(String typed) {
        return words.other().address(ADDRESS, "q", typed.isEmpty() ? null : typed);
    }

    /// Where the reader is, to be compared with what is printed and with what the browser says.
    private String lead() {
        return said("domain") + " <strong>" + PageText.text(publicUrl.replaceFirst("^https?://", "")) + "</strong>. "
                + said("domain-compare");
    }

    private String form(String typed) {
        return """
                <form action="%s" method="get"><input type="hidden" name="lang" value="%s">
                <p><label>%s<br><input name="q" type="search" maxlength="200" value="%s" autocapitalize="characters" required></label></p>
                <p><button>%s</button></p></form>
                """.formatted(
                        ADDRESS, words.language(), said("number-or-code"), PageText.text(typed), said("check-button"));
    }

    private String file() {
        return "<p><a href=\"/periksa\">%s</a> · <a href=\"%s\">%s</a></p>"
                .formatted(said("check-file"), words.address(PartnerPage.ADDRESS), said("title"));
    }

    private String said(String key, String... params) {
        return words.said(key, params);
    }
}
