package org.commonplace.api;

import java.util.List;
import org.commonplace.events.Material;
import org.commonplace.wiki.Pages;
import org.jspecify.annotations.Nullable;

/**
 * Something to read before or after: a page, or an address elsewhere.
 *
 * @param page its number
 * @param url an address elsewhere
 * @param title what it is called
 */
record MaterialWords(
        @Nullable Long page, @Nullable String url, @Nullable String title) {

    static List<Material> given(List<MaterialWords> words) {
        return words.stream()
                .map(word -> new Material(
                        word.page() == null ? null : Pages.ref(word.page()),
                        word.url(),
                        word.title() == null ? "" : word.title()))
                .toList();
    }
}
