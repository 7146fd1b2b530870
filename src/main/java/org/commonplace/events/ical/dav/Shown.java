package org.commonplace.events.ical.dav;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What can be told of what is at one address: properties by name, each found out when it is asked for. */
final class Shown {

    private final String path;
    private final Map<Name, Supplier<Tag>> properties = new LinkedHashMap<>();

    Shown(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    Set<Name> names() {
        return properties.keySet();
    }

    boolean has(Name name) {
        return properties.containsKey(name);
    }

    /** A property that {@link #has} said is there. */
    Tag property(Name name) {
        Supplier<Tag> property = properties.get(name);
        if (property == null) {
            throw new IllegalArgumentException(name.toString());
        }
        return property.get();
    }

    Shown saying(Name name, Tag... values) {
        return saying(name, () -> Tag.of(name, values));
    }

    Shown saying(Name name, List<Tag> values) {
        return saying(name, () -> Tag.of(name, values));
    }

    Shown saying(Name name, String text) {
        return saying(name, () -> Tag.of(name, text));
    }

    Shown leading(Name name, String to) {
        return saying(name, () -> Tag.leading(name, to));
    }

    Shown saying(Name name, Supplier<Tag> property) {
        properties.put(name, property);
        return this;
    }
}
