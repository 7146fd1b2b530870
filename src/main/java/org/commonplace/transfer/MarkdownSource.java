package org.commonplace.transfer;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commonplace.markup.FrontMatter;
import org.commonplace.markup.LinkTargets;
import org.commonplace.markup.Markdown;
import org.commonplace.markup.Survey;
import org.commonplace.shared.ContentRef;
import org.commonplace.transfer.markdown.Destinations;
import org.commonplace.transfer.markdown.OpeningHeading;
import org.commonplace.transfer.markdown.Titles;
import org.jspecify.annotations.Nullable;

/**
 * What a Markdown file says: the page it makes and the files it needs.
 *
 * @param body the text as written; without its front matter where that holds nothing but the title and labels, and without a
 *     first heading that repeats the title
 * @param files paths of the other files of the import that the text uses
 * @param unresolved links and images, as written, that lead to nothing in the import
 */
record MarkdownSource(String title, List<String> labels, String body, Set<String> files, Set<String> unresolved) {

    private static final int MAX_LABEL = 80;
    private static final int MAX_LABELS = 50;
    private static final Pattern OTHER_KEY =
            Pattern.compile("(?m)^(?!(?:title|labels|tags|keywords|categories)\\s*:)[^\\s#-][^:\\n]*:");

    static MarkdownSource of(Markdown markdown, String path, String text, Destinations destinations) {
        FrontMatter front = FrontMatter.of(text);
        Survey survey = markdown.survey(text, new Within(path, destinations));
        Set<String> files = new TreeSet<>();
        Set<String> unresolved = new TreeSet<>();
        for (String written : survey.files()) {
            destinations.file(path, written).ifPresentOrElse(files::add, () -> {
                if (!isAddressHere(written)) {
                    unresolved.add(written);
                }
            });
        }
        String title = Titles.of(path, front.title(), survey.outline());
        String body = OpeningHeading.without(front.body(), title, survey.outline());
        return new MarkdownSource(title, labels(front), withFrontMatter(text, front, body), files, unresolved);
    }

    private static List<String> labels(FrontMatter front) {
        return front.labels().stream()
                .filter(label -> label.length() <= MAX_LABEL)
                .limit(MAX_LABELS)
                .toList();
    }

    private static String withFrontMatter(String text, FrontMatter front, String body) {
        String before = text.substring(0, text.length() - front.body().length());
        return OTHER_KEY.matcher(before).find() ? before + body : body;
    }

    /** Some texts already link into this wiki. */
    private static boolean isAddressHere(String written) {
        return written.startsWith("/s/") || written.startsWith("/attachments/") || written.startsWith("/p/");
    }

    /** Knows only whether a path leads to a page of the import. */
    private record Within(String path, Destinations destinations) implements LinkTargets {

        private static final Found PAGE = new Found("/", "", true, new ContentRef("page", 0), null);

        @Override
        public Target wiki(@Nullable String space, String title) {
            return new Wanted(null);
        }

        @Override
        public @Nullable Target path(String link) {
            return destinations.isPage(path, link) ? PAGE : null;
        }

        @Override
        public @Nullable String file(String name) {
            return null;
        }
    }
}
