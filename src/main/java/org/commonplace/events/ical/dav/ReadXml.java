package org.commonplace.events.ical.dav;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads what programs send: no document type, so that nothing in it can name a file, another machine or itself a million
 * times, and not too deep.
 */
final class ReadXml {

    private static final int DEEPEST = 20;

    private ReadXml() {}

    /** @throws DavRefusal with 400 when it is no XML, or more than what is said above */
    static Tag of(byte[] bytes) {
        try {
            XMLStreamReader reader = readers().createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                while (reader.hasNext()) {
                    int what = reader.next();
                    if (what == XMLStreamConstants.DTD) {
                        throw DavRefusal.unreadable();
                    }
                    if (what == XMLStreamConstants.START_ELEMENT) {
                        Tag root = tag(reader, 0);
                        end(reader);
                        return root;
                    }
                }
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw DavRefusal.unreadable();
        }
        throw DavRefusal.unreadable();
    }

    private static Tag tag(XMLStreamReader reader, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw DavRefusal.unreadable();
        }
        Name name = new Name(namespace(reader), reader.getLocalName());
        Map<String, String> attributes = new HashMap<>();
        for (int n = 0; n < reader.getAttributeCount(); n++) {
            attributes.put(reader.getAttributeLocalName(n), reader.getAttributeValue(n));
        }
        StringBuilder text = new StringBuilder();
        List<Tag> tags = new ArrayList<>();
        for (int what = reader.next(); what != XMLStreamConstants.END_ELEMENT; what = reader.next()) {
            switch (what) {
                case XMLStreamConstants.START_ELEMENT -> tags.add(tag(reader, depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw DavRefusal.unreadable();
                default -> {
                    // Comments say nothing to us
                }
            }
        }
        return new Tag(name, attributes, text.toString().strip(), tags);
    }

    private static String namespace(XMLStreamReader reader) {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** What follows must be well formed, too. */
    private static void end(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            reader.next();
        }
    }

    private static XMLInputFactory readers() {
        XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        readers.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return readers;
    }
}
