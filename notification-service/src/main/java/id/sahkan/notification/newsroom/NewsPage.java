package id.sahkan.notification.newsroom;

import static id.sahkan.http.PublicAnswer.escaped;

import id.sahkan.notification.letter.Sender;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The public pages of an office's newsroom: plain HTML without a script.
///
/// @param office its key, as it stands in addresses
record NewsPage(String office, Sender sender, NewsWords words) {

    static final int SIZE = 20;
    static final String ROOT = "/api/newsroom/public/";

    /// @param releases as many as a page shows; one more says that there are more
    String list(List<PartnerRelease> releases, int page) {
        List<PartnerRelease> shown = releases.stream().limit(SIZE).toList();
        String rows = shown.stream()
                .map(release -> """
                        <article><h2><a href="%s">%s</a></h2><p class="quiet">%s</p><p>%s</p></article>
                        """.formatted(
                                address("/releases/" + release.id() + "/page"),
                                escaped(release.title()),
                                published(release),
                                escaped(release.lead())))
                .collect(Collectors.joining());
        String more = releases.size() > SIZE
                ? "<p><a href=\"" + address("/page") + "&amp;page=" + (page + 1) + "\" rel=\"next\">"
                        + escaped(words.older) + "</a></p>"
                : "";
        return whole(
                escaped(words.title),
                "/page",
                escaped(words.lead),
                shown.isEmpty() ? "<p>" + escaped(words.empty) + "</p>" : rows + more);
    }

    String one(PartnerRelease release) {
        return whole(
                escaped(release.title()),
                "/releases/" + release.id() + "/page",
                published(release),
                "<p><strong>" + escaped(release.lead()) + "</strong></p>" + release.html() + pictures(release)
                        + back());
    }

    private String pictures(PartnerRelease release) {
        return release.pictures().stream()
                .map(picture -> """
                        <figure><img src="%s" srcset="%s %dw, %s %dw" sizes="(max-width: 40rem) 100vw, 40rem" \
                        width="%d" height="%d" loading="lazy" alt="%s"><figcaption>%s</figcaption></figure>
                        """.formatted(
                                picture(release, picture, PictureStore.Size.LARGE),
                                picture(release, picture, PictureStore.Size.SMALL),
                                picture.smallWidth(),
                                picture(release, picture, PictureStore.Size.LARGE),
                                picture.width(),
                                picture.width(),
                                picture.height(),
                                escaped(picture.alt()),
                                caption(picture)))
                .collect(Collectors.joining());
    }

    private String caption(ReleasePicture picture) {
        String credit = picture.credit().isEmpty() ? "" : words.photo + ": " + picture.credit();
        return escaped(picture.caption() + (picture.caption().isEmpty() || credit.isEmpty() ? "" : " · ") + credit);
    }

    String picture(PartnerRelease release, ReleasePicture picture, PictureStore.Size size) {
        return ROOT + office + "/releases/" + release.id() + "/pictures/" + picture.sha256() + "/" + size;
    }

    private String back() {
        return "<p><a href=\"" + address("/page") + "\">" + escaped(words.all) + "</a></p>";
    }

    private String published(PartnerRelease release) {
        return escaped(words.published + " " + words.moment(publicFrom(release), sender.zone()) + ". "
                + (release.state() == PartnerRelease.Stage.CORRECTED ? words.corrected : ""));
    }

    static Instant publicFrom(PartnerRelease release) {
        Instant embargo = release.embargoUntil();
        return embargo != null && embargo.isAfter(release.publishedAt()) ? embargo : release.publishedAt();
    }

    private String address(String path) {
        return address(path, words);
    }

    private String address(String path, NewsWords language) {
        return ROOT + office + path + "?lang=" + language.code();
    }

    private String otherLanguage(String here) {
        NewsWords other = words.otherOne();
        return sender.speaksEnglish()
                ? " · <a href=\"%s\" lang=\"%s\" hreflang=\"%s\">%s</a>"
                        .formatted(address(here, other), other.code(), other.code(), escaped(words.other))
                : "";
    }

    private String whole(String title, String here, @Nullable String lead, String main) {
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s · %s</title><link rel="stylesheet" href="/procedure.css"><link rel="icon" href="/icon.svg" type="image/svg+xml">
                <link rel="alternate" type="application/atom+xml" title="Atom" href="%s">
                <link rel="alternate" type="application/rss+xml" title="RSS" href="%s">
                <link rel="alternate" type="application/feed+json" title="JSON Feed" href="%s"></head>
                <body><header><p><a href="/">%s</a>%s</p>
                <p>%s</p><h1>%s</h1><p class="quiet">%s</p></header>
                <main>%s</main>
                <footer><p class="quiet"><a href="%s">Atom</a> · <a href="%s">RSS</a> · <a href="%s">JSON Feed</a></p></footer>
                </body></html>
                """.formatted(
                        words.code(),
                        title,
                        escaped(name()),
                        address("/feed.atom"),
                        address("/feed.rss"),
                        address("/feed.json"),
                        escaped(words.home),
                        otherLanguage(here),
                        escaped(name()),
                        title,
                        lead == null ? "" : lead,
                        main,
                        address("/feed.atom"),
                        address("/feed.rss"),
                        address("/feed.json"));
    }

    String name() {
        return words == NewsWords.ENGLISH ? sender.english() : sender.indonesian();
    }
}
