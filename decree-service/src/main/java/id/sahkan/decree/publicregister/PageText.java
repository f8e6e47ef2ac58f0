package id.sahkan.decree.publicregister;

import id.sahkan.decree.office.Office;
import id.sahkan.http.PublicAnswer;
import id.sahkan.http.Sentences;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// The words of the register's pages in one language, and what stands around every page. What people wrote becomes
/// text here and never markup.
record PageText(Locale locale) {

    private static final MessageSource WORDS = Sentences.bundle("partners.words", "partners.pages");

    static PageText in(String language) {
        return new PageText(language.equals("en") ? Locale.UK : Locale.of("id", "ID"));
    }

    /// Indonesian unless English is asked for, in the address or by the browser.
    static PageText asked(@Nullable String lang, HttpServletRequest request) {
        return in(PublicAnswer.language(lang, request));
    }

    String language() {
        return locale.getLanguage();
    }

    PageText other() {
        return in(language().equals("en") ? "id" : "en");
    }

    /// @param params already as people read them
    String said(String key, String... params) {
        return text(plain(key, params));
    }

    /// For what is no HTML.
    String plain(String key, String... params) {
        return WORDS.getMessage(key, params, locale);
    }

    String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(date);
    }

    static String text(String plain) {
        return PublicAnswer.escaped(plain);
    }

    /// Whose something is, in small letters; nothing until the office was told.
    String officeLine(Office office) {
        return office.isTold() ? "<small>" + text(office.title(locale)) + "</small>" : "";
    }

    /// An address of ours in this language, ready to stand in HTML.
    ///
    /// @param query names and values in turn; what is null is left out
    String address(String path, @Nullable Object... query) {
        return text(link(path, query));
    }

    /// The same where it stands in no HTML.
    String link(String path, @Nullable Object... query) {
        StringBuilder address = new StringBuilder(path).append('?');
        for (int i = 0; i < query.length; i += 2) {
            Object value = query[i + 1];
            if (value != null) {
                address.append(query[i]).append('=').append(encoded(value)).append('&');
            }
        }
        return address.append("lang=").append(language()).toString();
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }

    /// @param title already escaped, as is all that follows
    /// @param here the same page in the other language
    String page(String title, String here, String head, String lead, String main) {
        PageText other = other();
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s · Sahkan</title><link rel="stylesheet" href="/procedure.css"><link rel="icon" href="/icon.svg" type="image/svg+xml">
                <link rel="alternate" type="application/atom+xml" title="%s" href="%s">
                <link rel="alternate" type="application/feed+json" title="%s" href="%s">
                <link rel="license" href="%s">%s</head>
                <body><header><p><a href="/">%s</a> · <a href="%s" lang="%s" hreflang="%s">%s</a></p>
                <h1>%s</h1><p class="quiet">%s</p></header>
                <main>%s</main></body></html>
                """.formatted(
                        language(),
                        title,
                        said("feed"),
                        address(OpenData.ATOM),
                        said("feed"),
                        address(OpenData.JSON_FEED),
                        OpenData.LICENCE,
                        head,
                        said("home"),
                        here,
                        other.language(),
                        other.language(),
                        said("other-language"),
                        title,
                        lead,
                        main);
    }
}
