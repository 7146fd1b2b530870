package org.commonplace.search;

import java.util.List;
import java.util.Set;

/**
 * What goes into the index for one thing. Who may see it is there as two small sets of numbers, the space it lies in and the
 * restricted pages that guard it. A search names the spaces that are open and the guards that are closed to the caller at that
 * moment, so a change of roles, groups or names in a restriction asks for no new indexing.
 *
 * @param keys its kind and number, and those of what it belongs to: it is withheld with any of them
 * @param text plain text
 */
record Findable(Set<String> keys, String title, String text, List<String> labels, long space, Set<Long> guards) {

    static String key(String kind, long id) {
        return kind + ":" + id;
    }
}
