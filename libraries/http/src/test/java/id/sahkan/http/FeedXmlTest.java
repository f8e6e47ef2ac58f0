package id.sahkan.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeedXmlTest {

    @Test
    void whatPeopleTypedIsTextAndNoMarkup() {
        String feed = FeedXml.document(xml -> {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(FeedXml.ATOM);
            FeedXml.element(xml, "title", "Kabar <b> & \"Anak\"");
            FeedXml.author(xml, "]]>");
            FeedXml.link(xml, "self", "text/html", "https://sahkan.example/?a=\"1\"&b=<2>");
            xml.writeEndElement();
        });
        assertThat(feed)
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\">"
                        + "<title>Kabar &lt;b&gt; &amp; \"Anak\"</title><author><name>]]&gt;</name></author>"
                        + "<link rel=\"self\" type=\"text/html\" href=\"https://sahkan.example/?a=&quot;1&quot;&amp;b=&lt;2&gt;\"/>"
                        + "</feed>");
    }
}
