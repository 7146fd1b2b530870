package org.commonplace.notifications;

import java.util.Locale;
import org.commonplace.shared.ContentRef;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Spaces;

/**
 * Something that can be watched.
 *
 * @param id of the page, of the space, or of the space in which the label counts
 * @param label the label; empty for pages and spaces
 */
public record Watched(Kind kind, long id, String label) {

    /** What kind of thing. */
    public enum Kind {
        PAGE,
        SPACE,
        LABEL
    }

    public static Watched page(long page) {
        return new Watched(Kind.PAGE, page, "");
    }

    /** Everything in a space. */
    public static Watched space(long space) {
        return new Watched(Kind.SPACE, space, "");
    }

    /** The pages of a space that have this label. */
    public static Watched label(long space, String label) {
        return new Watched(Kind.LABEL, space, label.strip().toLowerCase(Locale.ROOT));
    }

    /** What one must be able to see to watch it. */
    ContentRef content() {
        return kind == Kind.PAGE ? Pages.ref(id) : Spaces.ref(id);
    }
}
