package org.commonplace.markup;

import java.util.List;
import java.util.Set;

/**
 * What a text has in it, without the article made of it.
 *
 * @param outline as in {@link Rendered#outline()}
 * @param links as in {@link Rendered#links()}
 * @param files as in {@link Rendered#files()}
 */
public record Survey(List<Rendered.Heading> outline, List<Rendered.Link> links, Set<String> files) {

    public Survey {
        outline = List.copyOf(outline);
        links = List.copyOf(links);
        files = Set.copyOf(files);
    }
}
