package org.commonplace.reading;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.Appearance;
import org.commonplace.shared.SiteAddress;
import org.commonplace.wiki.RecentChanges;
import org.commonplace.wiki.RecentChanges.Change;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What changed lately in a space, as an Atom feed (RFC 4287). An entry must have an author: for visitors, who are told no
 * names, that is the space.
 */
@RestController
class ChangesFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final MediaType TYPE = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final int ENTRIES = 50;

    private final CurrentCaller caller;
    private final Spaces spaces;
    private final RecentChanges changes;
    private final People people;
    private final SiteAddress site;
    private final Appearance appearance;
    private final MessageSource messages;

    ChangesFeed(
            CurrentCaller caller,
            Spaces spaces,
            RecentChanges changes,
            People people,
            SiteAddress site,
            Appearance appearance,
            MessageSource messages) {
        this.caller = caller;
        this.spaces = spaces;
        this.changes = changes;
        this.people = people;
        this.site = site;
        this.appearance = appearance;
        this.messages = messages;
    }

    @GetMapping("/s/{key}/feed.atom")
    ResponseEntity<byte[]> feed(@PathVariable String key) throws XMLStreamException {
        Caller reader = caller.get();
        SpaceDetails space = spaces.get(reader, key);
        byte[] bytes =
                write(reader, space, changes.in(reader, space.id(), 0, ENTRIES)).getBytes(StandardCharsets.UTF_8);
        CacheControl cache = reader.isSignedIn()
                ? CacheControl.noCache().cachePrivate()
                : CacheControl.noCache().cachePublic();
        return ResponseEntity.ok()
                .contentType(TYPE)
                .cacheControl(cache)
                .eTag(DigestUtils.md5DigestAsHex(bytes))
                .body(bytes);
    }

    private String write(Caller reader, SpaceDetails space, List<Change> entries) throws XMLStreamException {
        Map<Long, PersonCard> authors =
                people.cards(reader, entries.stream().map(Change::author).collect(Collectors.toSet()));
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("utf-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element(xml, "title", message("reading.feed.title", space.name()));
        element(xml, "id", site.of(space.url()));
        element(xml, "updated", latest(space, entries).toString());
        element(xml, "generator", appearance.name());
        if (appearance.logo().isPresent()) {
            element(xml, "logo", site.of(appearance.logo().get().url()));
        }
        link(xml, "self", site.of(space.url() + "/feed.atom"));
        link(xml, "alternate", site.of(space.url()));
        for (Change change : entries) {
            PersonCard author = authors.get(change.author());
            entry(xml, change, author == null ? space.name() : author.name());
        }
        xml.writeEndDocument();
        xml.close();
        return text.toString();
    }

    private void entry(XMLStreamWriter xml, Change change, String author) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "title", change.title());
        element(xml, "id", site.of("/p/" + change.page() + "?revision=" + change.revision()));
        element(xml, "updated", change.at().toString());
        link(xml, "alternate", site.of(change.url()));
        xml.writeStartElement("author");
        element(xml, "name", author);
        xml.writeEndElement();
        element(
                xml,
                "summary",
                change.comment().isEmpty() ? message("reading.feed.summary", change.revision()) : change.comment());
        xml.writeEndElement();
    }

    private static Instant latest(SpaceDetails space, List<Change> entries) {
        return entries.isEmpty() ? space.createdAt() : entries.getFirst().at();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    /** XML 1.0 has no way to write most control characters, so they are left out. */
    private static String allowed(String text) {
        return text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF))
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}
