package id.sahkan.notification.newsroom;

import static id.sahkan.http.FeedXml.ATOM;
import static id.sahkan.http.FeedXml.author;
import static id.sahkan.http.FeedXml.document;
import static id.sahkan.http.FeedXml.element;
import static id.sahkan.http.FeedXml.link;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// The newest releases for everybody as Atom (RFC 4287), RSS 2.0 and JSON Feed 1.1.
///
/// @param site where the office's system is found
record NewsFeed(List<PartnerRelease> releases, NewsPage page, String site) {

    String atom() {
        return document(xml -> {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", page.words().code());
            element(xml, "id", site + NewsPage.ROOT + page.office());
            element(xml, "title", title());
            element(xml, "updated", updated().toString());
            author(xml, page.name());
            link(xml, "self", "application/atom+xml", address("/feed.atom"));
            link(xml, "alternate", "text/html", address("/page"));
            for (PartnerRelease release : releases) {
                xml.writeStartElement("entry");
                element(xml, "id", "urn:uuid:" + release.id());
                element(xml, "title", release.title());
                element(xml, "published", seconds(NewsPage.publicFrom(release)).toString());
                element(xml, "updated", changed(release).toString());
                link(xml, "alternate", "text/html", address(release));
                for (String topic : release.topics()) {
                    xml.writeEmptyElement("category");
                    xml.writeAttribute("term", topic);
                }
                for (ReleasePicture picture : release.pictures()) {
                    xml.writeEmptyElement("link");
                    xml.writeAttribute("rel", "enclosure");
                    xml.writeAttribute("type", "image/jpeg");
                    xml.writeAttribute("href", picture(release, picture));
                    xml.writeAttribute("title", picture.alt());
                }
                element(xml, "summary", release.lead());
                xml.writeStartElement("content");
                xml.writeAttribute("type", "html");
                xml.writeCharacters(release.html());
                xml.writeEndElement();
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    String rss() {
        return document(xml -> {
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeNamespace("atom", ATOM);
            xml.writeStartElement("channel");
            element(xml, "title", title());
            element(xml, "link", address("/page"));
            element(xml, "description", page.words().lead);
            element(xml, "language", page.words().code());
            element(xml, "lastBuildDate", mailDate(updated()));
            xml.writeEmptyElement("atom", "link", ATOM);
            xml.writeAttribute("rel", "self");
            xml.writeAttribute("type", "application/rss+xml");
            xml.writeAttribute("href", address("/feed.rss"));
            for (PartnerRelease release : releases) {
                xml.writeStartElement("item");
                element(xml, "title", release.title());
                element(xml, "link", address(release));
                xml.writeStartElement("guid");
                xml.writeAttribute("isPermaLink", "false");
                xml.writeCharacters("urn:uuid:" + release.id());
                xml.writeEndElement();
                element(xml, "pubDate", mailDate(NewsPage.publicFrom(release)));
                for (String topic : release.topics()) {
                    element(xml, "category", topic);
                }
                element(xml, "description", release.lead());
                for (ReleasePicture picture :
                        release.pictures().stream().limit(1).toList()) {
                    // RSS has one for an item, and wants a length: 0 where it is not known
                    xml.writeEmptyElement("enclosure");
                    xml.writeAttribute("url", picture(release, picture));
                    xml.writeAttribute("length", "0");
                    xml.writeAttribute("type", "image/jpeg");
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    byte[] json(JsonMapper mapper) {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", title());
        feed.put("home_page_url", address("/page"));
        feed.put("feed_url", address("/feed.json"));
        feed.put("language", page.words().code());
        feed.put("authors", List.of(Map.of("name", page.name())));
        feed.put("items", releases.stream().map(this::item).toList());
        return mapper.writeValueAsBytes(feed);
    }

    private Map<String, Object> item(PartnerRelease release) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", "urn:uuid:" + release.id());
        item.put("url", address(release));
        item.put("title", release.title());
        item.put("summary", release.lead());
        item.put("content_html", release.html());
        item.put("date_published", seconds(NewsPage.publicFrom(release)).toString());
        item.put("date_modified", changed(release).toString());
        item.put("tags", release.topics());
        item.put(
                "attachments",
                release.pictures().stream()
                        .map(picture -> Map.of(
                                "url", picture(release, picture), "mime_type", "image/jpeg", "title", picture.alt()))
                        .toList());
        return item;
    }

    private String picture(PartnerRelease release, ReleasePicture picture) {
        return site + page.picture(release, picture, PictureStore.Size.LARGE);
    }

    private String title() {
        return page.words().title + " – " + page.name();
    }

    private String address(PartnerRelease release) {
        return address("/releases/" + release.id() + "/page");
    }

    private String address(String path) {
        return site + NewsPage.ROOT + page.office() + path + "?lang="
                + page.words().code();
    }

    /// Of a feed without releases: the beginning of time.
    private Instant updated() {
        return releases.stream().map(NewsFeed::changed).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    /// For its readers it is not older than the moment from which they may read it.
    private static Instant changed(PartnerRelease release) {
        Instant from = NewsPage.publicFrom(release);
        return seconds(release.changedAt().isAfter(from) ? release.changedAt() : from);
    }

    private static Instant seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    private static String mailDate(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }
}
