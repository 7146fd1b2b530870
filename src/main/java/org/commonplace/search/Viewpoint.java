package org.commonplace.search;

import java.util.Locale;
import java.util.Set;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.ContentRef;
import org.commonplace.wiki.FindablePages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a caller can find, as it stands at the moment of the search. */
@Component
class Viewpoint {

    private final FindablePages pages;
    private final Withheld withheld;
    private final AccessPolicy access;

    Viewpoint(FindablePages pages, Withheld withheld, AccessPolicy access) {
        this.pages = pages;
        this.withheld = withheld;
        this.access = access;
    }

    /**
     * What the index is asked to look at.
     *
     * @param spaces the spaces that are open to the caller
     * @param guards the restricted pages that keep the caller out
     * @param withheld keys of documents that the index knows wrongly
     * @param label a label that is asked for, or {@code null}
     */
    record Limits(
            Set<Long> spaces,
            Set<Long> guards,
            Set<String> withheld,
            @Nullable String label) {

        /** The same, but in one space only; nowhere when that is not open. */
        Limits within(long space) {
            return new Limits(spaces.contains(space) ? Set.of(space) : Set.of(), guards, withheld, label);
        }

        /** The same, but only with this label. */
        Limits labelled(String wanted) {
            return new Limits(spaces, guards, withheld, wanted.strip().toLowerCase(Locale.ROOT));
        }
    }

    /** @param archived whether archived spaces are looked into */
    Limits of(Caller caller, boolean archived) {
        return new Limits(pages.spacesOpenTo(caller, archived), pages.guardsClosedTo(caller), withheld.keys(), null);
    }

    /** The question that is asked again of everything found, whatever the index says. */
    boolean admits(Caller caller, ContentRef content) {
        return access.may(caller, Role.VIEW, content);
    }
}
