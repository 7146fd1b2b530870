package org.commonplace.events.ical.dav;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of XML, that was sent or is to be.
 *
 * @param attributes by their names, none of which is in a namespace
 * @param text its own, without that of the elements in it
 */
record Tag(Name name, Map<String, String> attributes, String text, List<Tag> tags) {

    Tag {
        attributes = Map.copyOf(attributes);
        tags = List.copyOf(tags);
    }

    static Tag of(Name name, Tag... tags) {
        return new Tag(name, Map.of(), "", List.of(tags));
    }

    static Tag of(Name name, List<Tag> tags) {
        return new Tag(name, Map.of(), "", tags);
    }

    static Tag of(Name name, String text) {
        return new Tag(name, Map.of(), text, List.of());
    }

    /** One that names an address. */
    static Tag leading(Name name, String path) {
        return of(name, of(Name.dav("href"), path));
    }

    Tag with(String attribute, String value) {
        return new Tag(name, Map.of(attribute, value), text, tags);
    }

    boolean is(Name other) {
        return name.equals(other);
    }

    Stream<Tag> all(Name wanted) {
        return tags.stream().filter(tag -> tag.is(wanted));
    }

    Optional<Tag> first(Name wanted) {
        return all(wanted).findFirst();
    }

    @Nullable
    String attribute(String wanted) {
        return attributes.get(wanted);
    }
}
