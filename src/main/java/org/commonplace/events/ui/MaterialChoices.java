package org.commonplace.events.ui;

import java.util.List;
import java.util.stream.Stream;
import org.commonplace.events.Material;
import org.commonplace.events.MaterialTitles;
import org.commonplace.people.Caller;
import org.commonplace.shared.ContentRef;

/** What is here and can be material of an event, for one writer. */
record MaterialChoices(List<MaterialTitles> titles, Caller writer) {

    private static final int MOST = 20;

    /** Nothing without letters: there is too much of it. */
    Stream<MaterialTitles.Offered> found(String letters) {
        return letters.isBlank()
                ? Stream.empty()
                : titles.stream().flatMap(known -> known.suggest(writer, letters, MOST).stream());
    }

    /** What a material is called; empty where the writer may not see it. */
    String nameOf(Material material) {
        ContentRef content = material.content();
        if (!material.words().isEmpty() || content == null) {
            return material.words();
        }
        return titles.stream()
                .filter(known -> known.kind().equals(content.kind()))
                .flatMap(known -> known.find(writer, content).stream())
                .map(MaterialTitles.Titled::title)
                .findFirst()
                .orElse("");
    }
}
