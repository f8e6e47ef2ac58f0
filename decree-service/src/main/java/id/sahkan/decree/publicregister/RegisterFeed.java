package id.sahkan.decree.publicregister;

import static id.sahkan.http.FeedXml.ATOM;
import static id.sahkan.http.FeedXml.author;
import static id.sahkan.http.FeedXml.document;
import static id.sahkan.http.FeedXml.element;
import static id.sahkan.http.FeedXml.link;

import id.sahkan.decree.office.Offices;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The changes of the register as Atom (RFC 4287, pages by RFC 5005) and as JSON Feed 1.1.
final class RegisterFeed {

    private final RegisterChanges.Page page;
    private final String site;
    private final @Nullable String office;
    private final Offices offices;
    private final PageText words;

    /// @param office the key of the one whose changes alone these are; null for all
    /// @param site where the office's system is found: it is printed on every decree and so stays the same
    RegisterFeed(RegisterChanges.Page page, String site, @Nullable String office, Offices offices, PageText words) {
        this.page = page;
        this.site = site;
        this.office = office;
        this.offices = offices;
        this.words = words;
    }

    String atom() {
        return document(xml -> {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", words.language());
            element(xml, "id", site + OpenData.ATOM + (office == null ? "" : "?office=" + office));
            element(xml, "title", office == null ? words.plain("feed") : words.plain("feed") + ": " + title());
            element(xml, "updated", updated().toString());
            element(xml, "rights", words.plain("licence") + " CC BY 4.0, " + OpenData.LICENCE);
            author(xml, title());
            link(xml, "self", "application/atom+xml", address(OpenData.ATOM, page.number()));
            link(xml, "alternate", "text/html", site + words.link(PartnerPage.ADDRESS, "office", office));
            link(xml, "license", "text/html", OpenData.LICENCE);
            if (page.number() > 0) {
                link(xml, "previous", "application/atom+xml", address(OpenData.ATOM, page.number() - 1));
            }
            if (page.more()) {
                link(xml, "next", "application/atom+xml", address(OpenData.ATOM, page.number() + 1));
            }
            for (RegisterChange change : page.changes()) {
                entry(xml, change);
            }
            xml.writeEndElement();
        });
    }

    private void entry(XMLStreamWriter xml, RegisterChange change) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", change.id());
        element(xml, "title", title(change));
        element(xml, "updated", at(change.issuedAt()).toString());
        element(xml, "published", at(change.issuedAt()).toString());
        author(xml, title(change.office()));
        link(xml, "alternate", "text/html", partner(change));
        link(xml, "related", "text/html", decree(change));
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", change.effect().name());
        xml.writeAttribute("label", words.plain("effect." + change.effect()));
        element(xml, "summary", summary(change));
        xml.writeEndElement();
    }

    /// Of all offices the first speaks, whose installation it is.
    private String title() {
        return title(office == null ? offices.first().key() : office);
    }

    private String title(String key) {
        return offices.of(key).title(words.locale());
    }

    byte[] json(JsonMapper mapper) {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", office == null ? words.plain("feed") : words.plain("feed") + ": " + title());
        feed.put("home_page_url", site + words.link(PartnerPage.ADDRESS, "office", office));
        feed.put("feed_url", address(OpenData.JSON_FEED, page.number()));
        if (page.more()) {
            feed.put("next_url", address(OpenData.JSON_FEED, page.number() + 1));
        }
        feed.put("language", words.language());
        feed.put("authors", List.of(Map.of("name", title())));
        feed.put("_licence", Map.of("url", OpenData.LICENCE));
        feed.put("items", page.changes().stream().map(this::item).toList());
        return mapper.writeValueAsBytes(feed);
    }

    private Map<String, Object> item(RegisterChange change) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", change.id());
        item.put("url", partner(change));
        item.put("external_url", decree(change));
        item.put("title", title(change));
        item.put("content_text", summary(change));
        item.put("date_published", at(change.issuedAt()).toString());
        item.put("date_modified", at(change.issuedAt()).toString());
        item.put("tags", List.of(change.effect().name()));
        item.put("authors", List.of(Map.of("name", title(change.office()))));
        item.put("_office", change.office());
        return item;
    }

    /// Of a register without decrees: the beginning of time.
    private Instant updated() {
        return page.changes().isEmpty()
                ? Instant.EPOCH
                : at(page.changes().getFirst().issuedAt());
    }

    private static Instant at(Instant issued) {
        return issued.truncatedTo(ChronoUnit.SECONDS);
    }

    private String title(RegisterChange change) {
        return words.plain("effect." + change.effect()) + ": " + change.outletName();
    }

    private String summary(RegisterChange change) {
        return words.plain(
                change.effect() == PartnerHistory.Effect.REVOKED ? "feed-revoked" : "feed-summary",
                change.outletName(),
                change.companyName(),
                words.plain("outlet." + change.outletType()),
                String.valueOf(change.tier()),
                change.decreeNumber(),
                words.day(change.decreedOn()),
                words.day(change.validUntil()));
    }

    private String partner(RegisterChange change) {
        return site + words.link(PartnerHistoryPage.address(change.partner()));
    }

    private String decree(RegisterChange change) {
        return site + words.link(CheckPage.ADDRESS, "q", change.publicCode());
    }

    private String address(String path, int number) {
        return site + words.link(path, "page", number == 0 ? null : number, "office", office);
    }
}
