package org.commonplace.markup;

import java.util.List;
import java.util.Set;
import org.commonplace.shared.ContentRef;
import org.jspecify.annotations.Nullable;

/**
 * A text as an article, and what was found in it.
 *
 * <p>The article is safe HTML in pieces, so that it can be kept for all its readers: most pieces are {@link Html}; the
 * others depend on the reader and are filled in when the article is served. An article without such pieces is exactly
 * one {@link Html}.
 *
 * @param segments the article, in order
 * @param outline its headings, in order
 * @param plainText its words alone, a line for each block; for search, snippets and summaries
 * @param links every link to a page of the wiki, as written, in order
 * @param files the relative paths of images and files that the text refers to, as written, without repeats
 * @param uses what the browser has to load for this article
 * @param words how many words it has
 */
public record Rendered(
        List<Segment> segments,
        List<Heading> outline,
        String plainText,
        List<Link> links,
        Set<String> files,
        Set<Feature> uses,
        int words) {

    private static final int WORDS_A_MINUTE = 220;
    private static final int WORTH_SAYING = 3;

    public Rendered {
        segments = List.copyOf(segments);
        outline = List.copyOf(outline);
        links = List.copyOf(links);
        files = Set.copyOf(files);
        uses = Set.copyOf(uses);
    }

    /** The same without its plain text and its links: what is needed to show it and no more. */
    public Rendered onlyShown() {
        return new Rendered(segments, outline, "", List.of(), files, uses, words);
    }

    public boolean usesMaths() {
        return uses.contains(Feature.MATHS);
    }

    public boolean usesDiagrams() {
        return uses.contains(Feature.DIAGRAMS);
    }

    public boolean usesCode() {
        return uses.contains(Feature.CODE);
    }

    /** How long it takes to read, in whole minutes, at least one. */
    public int readingMinutes() {
        return Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
    }

    /** Whether it takes so long to read that a reader wants to know. */
    public boolean isLong() {
        return readingMinutes() >= WORTH_SAYING;
    }

    /** Whether every reader gets the same article. */
    public boolean sameForEveryone() {
        return segments.stream().allMatch(Html.class::isInstance);
    }

    /** What an article may need beside its HTML. */
    public enum Feature {
        MATHS,
        DIAGRAMS,
        CODE
    }

    /** A piece of the article. */
    public sealed interface Segment {}

    /** Safe HTML, the same for every reader. */
    public record Html(String html) implements Segment {}

    /**
     * A link to content that some readers of the article may not see.
     *
     * @param target what decides: show {@code found} to those who may see it, {@code wanted} to all others
     * @param found safe HTML of the link
     * @param wanted safe HTML of the same link as if its target did not exist
     */
    public record GuardedLink(ContentRef target, String found, String wanted) implements Segment {}

    /**
     * The name of a person, written as {@code @username}.
     *
     * @param found safe HTML of a link to the person, for readers who are signed in
     * @param plain the same words for all others, as if there were no such person
     */
    public record PersonLink(String found, String plain) implements Segment {}

    /** The place of a list of the page's children, written as {@code {{children}}}. */
    public record ChildList() implements Segment {}

    /** The place of a list of the pages with a label, written as {@code {{label: name}}}. */
    public record LabelList(String label) implements Segment {}

    /**
     * A heading of the article.
     *
     * @param level 1 to 6
     * @param id its anchor, unique within the article
     * @param text its words
     */
    public record Heading(int level, String id, String text) {}

    /**
     * A link to a page of the wiki.
     *
     * @param kind how it was written
     * @param space the space's key as written, or null
     * @param target the title or path as written
     * @param content the page it leads to, or null if it leads to none
     */
    public record Link(
            Kind kind,
            @Nullable String space,
            String target,
            @Nullable ContentRef content) {

        /** How a link was written. */
        public enum Kind {
            WIKI,
            PATH
        }

        public boolean isResolved() {
            return content != null;
        }
    }
}
