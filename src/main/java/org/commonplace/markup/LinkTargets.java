package org.commonplace.markup;

import org.commonplace.shared.ContentRef;
import org.jspecify.annotations.Nullable;

/**
 * Answers where the links of one text lead; the wiki implements it for each page being rendered.
 *
 * <p>Answers go into an article that all its readers share, so they never depend on who is reading: a target that
 * some readers of the article may not see is marked as such in {@link Found} and is decided when it is served.
 */
public interface LinkTargets {

    /** Answers every wiki link as wanted with no address, and finds no file: for text that belongs to no page. */
    LinkTargets NONE = new LinkTargets() {
        @Override
        public Target wiki(@Nullable String space, String title) {
            return new Wanted(null);
        }

        @Override
        public @Nullable Target path(String path) {
            return null;
        }

        @Override
        public @Nullable String file(String name) {
            return null;
        }
    };

    /**
     * The target of {@code [[Title]]} or {@code [[space:Title]]}.
     *
     * @param space the space's key as written, or null for the space the text belongs to
     * @param title a title, present or former, or a slug; as written, trimmed
     */
    Target wiki(@Nullable String space, String title);

    /**
     * The target of a relative Markdown link such as {@code ../reviews/README.md} or {@code /s/SGH/slug}, without its
     * fragment and query, percent-decoded.
     *
     * @return null if the path names nothing the wiki knows; it then stays as it was written
     */
    @Nullable
    Target path(String path);

    /**
     * The address of an attached file or image named by a relative path, percent-decoded; root-relative.
     *
     * @return null if there is none
     */
    @Nullable
    String file(String name);

    /**
     * The address of a person written as {@code @username}; root-relative.
     *
     * @return null if there is no such person; the name then stays as it was written
     */
    default @Nullable String person(String username) {
        return null;
    }

    /** Where a link leads. */
    sealed interface Target {}

    /**
     * A page that exists.
     *
     * @param href root-relative, such as {@code /s/SGH/slug}
     * @param title the page's present title
     * @param seenByAllReaders whether everyone who may see the article may see this page as well
     * @param content the page
     * @param wantedHref where the page would be created, for readers who may not know that it exists; null if nowhere
     */
    record Found(
            String href,
            String title,
            boolean seenByAllReaders,
            ContentRef content,
            @Nullable String wantedHref) implements Target {}

    /**
     * A page that does not exist yet.
     *
     * @param href where it is created; null if it cannot be
     */
    record Wanted(@Nullable String href) implements Target {}
}
