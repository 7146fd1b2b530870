package org.commonplace.privacy;

import java.util.List;
import org.commonplace.shared.ContentRef;

/**
 * What is taken away for good.
 *
 * @param revisions numbers of the former texts to take away; empty when the whole content goes
 */
public record Purge(ContentRef content, List<Integer> revisions) {

    public Purge {
        revisions = List.copyOf(revisions);
    }

    public boolean isWhole() {
        return revisions.isEmpty();
    }
}
