package org.commonplace.events.ical.dav;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which properties were asked for: RFC 4918, 9.1.
 *
 * @param names those that were named; {@code null} for all usual ones
 * @param namesOnly whether only their names are wanted
 * @param brief whether nothing is to be said of those that are not there
 */
record Asked(@Nullable List<Name> names, boolean namesOnly, boolean brief) {

    private static final Name PROP = Name.dav("prop");

    /** What takes long to find out, and is told to those only who name it: RFC 4791, 5.3.1, and RFC 6578, 4. */
    private static final Set<Name> SELDOM = Set.of(Name.dav("sync-token"), Name.dav("supported-report-set"));

    private static final String OK = "HTTP/1.1 200 OK";
    private static final String MISSING = "HTTP/1.1 404 Not Found";

    static Asked everything(boolean brief) {
        return new Asked(null, false, brief);
    }

    /** What stands in an element that asks. */
    static Asked in(Tag asking, boolean brief) {
        Optional<Tag> named = asking.first(PROP);
        if (named.isPresent()) {
            List<Name> names =
                    named.get().tags().stream().map(Tag::name).distinct().toList();
            return new Asked(names, false, brief);
        }
        return new Asked(null, asking.first(Name.dav("propname")).isPresent(), brief);
    }

    /** The answer for one address. */
    Tag answer(Shown shown) {
        List<Tag> there = new ArrayList<>();
        List<Tag> missing = new ArrayList<>();
        for (Name name : names == null ? List.copyOf(shown.names()) : names) {
            if (!shown.has(name)) {
                missing.add(Tag.of(name));
            } else if (namesOnly) {
                there.add(Tag.of(name));
            } else if (names != null || isUsual(name)) {
                there.add(shown.property(name));
            }
        }
        List<Tag> parts = new ArrayList<>(List.of(Tag.of(Name.dav("href"), shown.path())));
        boolean silent = brief || missing.isEmpty();
        if (!there.isEmpty() || silent) {
            parts.add(said(there, OK));
        }
        if (!silent) {
            parts.add(said(missing, MISSING));
        }
        return Tag.of(Name.dav("response"), parts);
    }

    /** The answer for an address at which nothing is. */
    static Tag nothingAt(String path) {
        return Tag.of(Name.dav("response"), Tag.of(Name.dav("href"), path), Tag.of(Name.dav("status"), MISSING));
    }

    private static boolean isUsual(Name name) {
        return name.namespace().equals(Name.DAV) && !SELDOM.contains(name);
    }

    private static Tag said(List<Tag> properties, String status) {
        return Tag.of(Name.dav("propstat"), Tag.of(PROP, properties), Tag.of(Name.dav("status"), status));
    }
}
