package org.commonplace.notifications;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonplace.people.Caller;
import org.commonplace.wiki.PageLine;
import org.commonplace.wiki.PageLists;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Finds what watched things are called, and leaves out those the reader may not see any more. */
@Component
class WatchedNames {

    private final PageLists pages;
    private final Spaces spaces;

    WatchedNames(PageLists pages, Spaces spaces) {
        this.pages = pages;
        this.spaces = spaces;
    }

    List<WatchedThing> of(Caller reader, List<Watched> all) {
        Map<Long, PageLine> lines = pages
                .of(
                        reader,
                        all.stream()
                                .filter(what -> what.kind() == Watched.Kind.PAGE)
                                .map(Watched::id)
                                .toList())
                .stream()
                .collect(Collectors.toMap(PageLine::id, Function.identity()));
        return all.stream()
                .map(what -> thing(reader, what, lines.get(what.id())))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable WatchedThing thing(Caller reader, Watched what, @Nullable PageLine page) {
        if (what.kind() == Watched.Kind.PAGE) {
            return page == null ? null : new WatchedThing(what, page.title(), page.url());
        }
        Optional<SpaceDetails> space = spaces.find(reader, what.id());
        return space.map(found -> what.kind() == Watched.Kind.SPACE
                        ? new WatchedThing(what, found.name(), found.url())
                        : new WatchedThing(what, what.label(), labelAddress(found, what.label())))
                .orElse(null);
    }

    private static String labelAddress(SpaceDetails space, String label) {
        return space.url() + "/labels/~?label=" + UriUtils.encode(label, StandardCharsets.UTF_8);
    }
}
