package org.commonplace.markup;

import java.util.List;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonplace.markup.Rendered.Segment;
import org.springframework.stereotype.Service;

/**
 * Turns Markdown into safe HTML.
 *
 * <p>The text is CommonMark 0.31.2 with GitHub's tables, task lists, strikethrough, autolinks and alerts, and:
 *
 * <ul>
 *   <li>{@code [[Title]]}, {@code [[Title|words]]}, {@code [[space:Title]]}, {@code [[Title#Heading]]}: links to pages
 *   <li>{@code [^1]} and {@code [^1]: note}: footnotes
 *   <li>{@code @username}: a person, where there is one of that name
 *   <li>a line, then {@code : meaning}: a definition list
 *   <li>{@code > [!NOTE]} (tip, important, warning, caution) at the start of a quote: a callout
 *   <li>{@code :smile:}: emoji
 *   <li>{@code $x$}, {@code $$…$$} and fences marked {@code math}: maths; fences marked {@code mermaid}: diagrams
 *   <li>{@code ![alt](plan.png =300x200)}: an image of that size in pixels; either number may be left out
 *   <li>{@code [TOC]} alone in a paragraph: the outline
 *   <li>{@code {{children}}} or {@code {{label: name}}} alone in a paragraph: the page's children, or the pages that
 *       carry the label
 * </ul>
 *
 * <p>Rendering depends on the text and the answers of the {@link LinkTargets} alone, takes time in proportion to the
 * length of the text whatever it holds, and may be called from any thread.
 */
@Service
public class Markdown {

    private final Dialect dialect = new Dialect();
    private final Sanitiser sanitiser = new Sanitiser();

    /** The anchor that links to a heading with these words lead to, where it is the only such heading. */
    public static String anchor(String words) {
        return new Anchors().unique(words);
    }

    /** The words of a text alone, a line for each block, as {@link Rendered#plainText()} has them, without rendering it. */
    public String plainText(String text) {
        return PlainText.of(dialect.parse(FrontMatter.of(text).body()));
    }

    /** The names written as {@code @username} in a text outside code, as written, each once. There may be no such people. */
    public Set<String> mentions(String text) {
        return text.indexOf('@') < 0
                ? Set.of()
                : Mentioned.in(dialect.parse(FrontMatter.of(text).body()));
    }

    /** The tasks of a text, by the numbers under which {@link #render} shows them; those that cannot be ticked are at no place. */
    public List<Task> tasks(String text) {
        String body = FrontMatter.of(text).body();
        return Tasks.of(dialect.parseWithPlaces(body), body, text.length() - body.length());
    }

    /** What {@link #render} finds in a text, found sooner: only where the text holds HTML of its own is any made safe. */
    public Survey survey(String text, LinkTargets targets) {
        String body = FrontMatter.of(text).body();
        Node document = dialect.parse(body);
        Contents contents = Contents.of(document);
        Placeholders places = new Placeholders();
        ArticleLinks links = new ArticleLinks(targets);
        String html = new ArticleHtml(contents, links, places, sanitiser).render(document);
        if (body.indexOf('<') >= 0) {
            sanitiser.clean(html, places, links);
        }
        return new Survey(contents.outline(), links.links(), links.files());
    }

    /** The article made of a text. Front matter at its start is left out. */
    public Rendered render(String text, LinkTargets targets) {
        Node document = dialect.parse(FrontMatter.of(text).body());
        Contents contents = Contents.of(document);
        Placeholders places = new Placeholders();
        ArticleLinks links = new ArticleLinks(targets);
        String html = new ArticleHtml(contents, links, places, sanitiser).render(document);
        List<Segment> segments = places.split(sanitiser.clean(html, places, links));
        String plain = PlainText.of(document);
        return new Rendered(
                segments,
                contents.outline(),
                plain,
                links.links(),
                links.files(),
                contents.uses(),
                PlainText.countWords(plain));
    }
}
