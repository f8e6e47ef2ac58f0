package id.sahkan.notification.newsroom;

import id.sahkan.http.AcrossOffices;
import id.sahkan.http.Problem;
import id.sahkan.http.PublicAnswer;
import id.sahkan.notification.letter.Language;
import id.sahkan.notification.letter.Sender;
import id.sahkan.notification.office.Offices;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// What everybody may read of an office's newsroom once its embargo is over: pages and feeds. A
/// withdrawal is seen within the minute.
@RestController
@AcrossOffices
@RequestMapping("/api/newsroom/public/{office}")
class NewsController {

    private static final MediaType RSS = new MediaType("application", "rss+xml", StandardCharsets.UTF_8);

    private final ReleaseQueries queries;
    private final PictureStore pictures;
    private final Offices offices;
    private final Clock clock;
    private final JsonMapper json;
    private final String site;

    NewsController(
            ReleaseQueries queries,
            PictureStore pictures,
            Offices offices,
            Clock clock,
            JsonMapper json,
            @Value("${sahkan.mail.public-url}") URI site) {
        this.queries = queries;
        this.pictures = pictures;
        this.offices = offices;
        this.clock = clock;
        this.json = json;
        this.site = site.toString();
    }

    @GetMapping("/page")
    ResponseEntity<byte[]> page(
            @PathVariable String office,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        NewsPage in = in(office, PublicAnswer.language(lang, request));
        int number = number(page);
        var releases = queries.ofEverybody(office, clock.instant(), NewsPage.SIZE + 1, (long) number * NewsPage.SIZE);
        return html(in, in.list(releases, number));
    }

    @GetMapping("/releases/{releaseId}/page")
    ResponseEntity<byte[]> one(
            @PathVariable String office,
            @PathVariable UUID releaseId,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        NewsPage in = in(office, PublicAnswer.language(lang, request));
        return html(
                in,
                queries.ofEverybody(releaseId, office, clock.instant())
                        .map(in::one)
                        .orElseThrow(Problem::notFound));
    }

    @GetMapping("/releases/{releaseId}/pictures/{sha256}/{size}")
    ResponseEntity<byte[]> picture(
            @PathVariable String office,
            @PathVariable UUID releaseId,
            @PathVariable String sha256,
            @PathVariable PictureStore.Size size) {
        return PublicAnswer.of(
                MediaType.IMAGE_JPEG,
                queries.ofEverybody(releaseId, office, clock.instant())
                        .filter(release -> release.shows(sha256))
                        .flatMap(_ -> pictures.jpeg(releaseId, sha256, size))
                        .orElseThrow(Problem::notFound));
    }

    @GetMapping("/feed.atom")
    ResponseEntity<byte[]> atom(@PathVariable String office, @RequestParam(required = false) @Nullable String lang) {
        return answer(PublicAnswer.ATOM, feed(office, lang).atom());
    }

    @GetMapping("/feed.rss")
    ResponseEntity<byte[]> rss(@PathVariable String office, @RequestParam(required = false) @Nullable String lang) {
        return answer(RSS, feed(office, lang).rss());
    }

    @GetMapping("/feed.json")
    ResponseEntity<byte[]> jsonFeed(
            @PathVariable String office, @RequestParam(required = false) @Nullable String lang) {
        return PublicAnswer.of(PublicAnswer.JSON_FEED, feed(office, lang).json(json));
    }

    /// Who follows a feed sends no language that people chose: it is Indonesian unless its address says English.
    private NewsFeed feed(String office, @Nullable String lang) {
        NewsPage in = in(office, String.valueOf(lang));
        List<PartnerRelease> newest = queries.ofEverybody(office, clock.instant(), NewsPage.SIZE, 0);
        return new NewsFeed(newest, in, site);
    }

    private NewsPage in(String office, String language) {
        Sender sender = offices.sender(office).orElseThrow(Problem::notFound);
        return new NewsPage(
                office, sender, NewsWords.in(sender.to(Language.of(language)).code()));
    }

    private static int number(@Nullable String page) {
        return page != null && page.matches("\\d{1,3}") ? Integer.parseInt(page) : 0;
    }

    private static ResponseEntity<byte[]> html(NewsPage in, String page) {
        byte[] content = page.getBytes(StandardCharsets.UTF_8);
        return PublicAnswer.page(PublicAnswer.tag(content), in.words().code()).body(content);
    }

    private static ResponseEntity<byte[]> answer(MediaType type, String text) {
        return PublicAnswer.of(type, text.getBytes(StandardCharsets.UTF_8));
    }
}
