package cn.anxue.publicregister.web;

import cn.anxue.id.Sha256;
import cn.anxue.publicregister.opendata.Feeds;
import java.io.StringWriter;
import java.net.URI;
import java.util.HexFormat;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes feeds as Atom (RFC 4287). */
final class Atom {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private Atom() {}

    /** @param base under which the reader sees us */
    static String write(Feeds.Feed feed, URI base) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("xml:lang", "zh-CN");
            element(xml, "title", feed.title());
            element(xml, "id", base.resolve(feed.path()).toString());
            element(xml, "updated", feed.updated().toString());
            link(xml, "self", base.resolve(feed.path()));
            link(xml, "alternate", base.resolve(feed.page()));
            xml.writeStartElement("author");
            element(xml, "name", "安学");
            xml.writeEndElement();
            for (Feeds.Item item : feed.items()) {
                entry(xml, feed, item, base);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void entry(XMLStreamWriter xml, Feeds.Feed feed, Feeds.Item item, URI base)
            throws XMLStreamException {
        String page = item.page() == null ? feed.page() : item.page();
        String mark = HexFormat.of().formatHex(Sha256.of(item.id()), 0, 12);
        xml.writeStartElement("entry");
        element(xml, "title", item.title());
        element(xml, "id", base.resolve(page) + "#" + mark);
        element(xml, "updated", item.updated().toString());
        link(xml, "alternate", base.resolve(page));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, URI address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address.toString());
    }
}
