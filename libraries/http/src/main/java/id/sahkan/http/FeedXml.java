package id.sahkan.http;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// What the XML of feeds has in common (Atom, RFC 4287, and RSS 2.0): a document in UTF-8, elements that hold a text,
/// Atom's links and authors. What people typed is escaped by the writer.
public final class FeedXml {

    /// The namespace of Atom.
    public static final String ATOM = "http://www.w3.org/2005/Atom";

    private FeedXml() {}

    @FunctionalInterface
    public interface Written {
        void to(XMLStreamWriter xml) throws XMLStreamException;
    }

    public static String document(Written document) {
        StringWriter written = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(written);
            xml.writeStartDocument("UTF-8", "1.0");
            document.to(xml);
            xml.writeEndDocument();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return written.toString();
    }

    public static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    public static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element(xml, "name", name);
        xml.writeEndElement();
    }

    public static void link(XMLStreamWriter xml, String relation, String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }
}
