package org.commonplace.markup;

import java.util.function.Consumer;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonplace.markup.ArticleLinks.Destination;
import org.commonplace.markup.Callouts.Callout;
import org.commonplace.markup.InlineNodes.Macro;
import org.commonplace.markup.InlineNodes.Mention;
import org.commonplace.markup.InlineNodes.SizedImage;
import org.commonplace.markup.InlineNodes.TaskMark;
import org.commonplace.markup.InlineNodes.WikiLink;
import org.commonplace.markup.LinkTargets.Found;
import org.commonplace.markup.LinkTargets.Target;
import org.commonplace.markup.Rendered.ChildList;
import org.commonplace.markup.Rendered.GuardedLink;
import org.commonplace.markup.Rendered.LabelList;
import org.commonplace.markup.Rendered.PersonLink;
import org.jspecify.annotations.Nullable;

/** Writes a document as an article of the wiki; not yet sanitised. */
final class ArticleHtml extends SpecHtml {

    private final Contents contents;
    private final ArticleLinks links;
    private final Placeholders places;
    private final Sanitiser sanitiser;

    ArticleHtml(Contents contents, ArticleLinks links, Placeholders places, Sanitiser sanitiser) {
        this.contents = contents;
        this.links = links;
        this.places = places;
        this.sanitiser = sanitiser;
    }

    @Override
    String anchor(Heading heading) {
        return contents.id(heading);
    }

    @Override
    @Nullable
    String itemClass(ListItem item) {
        Node first = item.getFirstChild();
        return first != null && first.getFirstChild() instanceof TaskMark ? "task-list-item" : null;
    }

    @Override
    String checkbox(TaskMark task) {
        return super.checkbox(task).replace("<input ", "<input data-task=\"" + task.number() + "\" ");
    }

    @Override
    void link(Link link) {
        link(links.page(link.getDestination()), link.getTitle(), html -> children(link));
    }

    @Override
    void wikiLink(WikiLink link) {
        Destination destination = links.wiki(link.target());
        String written = new HtmlText().text(link.words()).toString();
        link(destination, null, new HtmlText().text(words(link, destination)).toString(), written);
    }

    /** A link into another space that has no words of its own is called what the page is, without the key of the space. */
    private static String words(WikiLink link, Destination destination) {
        return destination.target() instanceof LinkTargets.Found found
                        && link.words().equals(link.target())
                        && link.target().endsWith(":" + found.title())
                ? found.title()
                : link.words();
    }

    @Override
    void mention(Mention mention) {
        String name = "@" + mention.username();
        String href = links.person(mention.username());
        if (href == null) {
            out.text(name);
            return;
        }
        String link = new HtmlText()
                .open("a", "class", "mention", "href", href)
                .text(name)
                .close("a")
                .toString();
        out.raw(places.markFor(
                new PersonLink(clean(link), new HtmlText().text(name).toString())));
    }

    private void link(Destination destination, @Nullable String title, Consumer<HtmlText> words) {
        int start = out.length();
        words.accept(out);
        String inner = out.cut(start);
        link(destination, title, inner, inner);
    }

    /** @param unseen what stands there for those who see no such page, which must not depend on whether there is one */
    private void link(Destination destination, @Nullable String title, String inner, String unseen) {
        Target target = destination.target();
        if (target == null) {
            out.raw(destination.href() == null ? inner : anchor(destination.href(), title, inner));
        } else if (!(target instanceof Found found)) {
            out.raw(wanted(target, unseen));
        } else {
            String resolved = anchor(found.href() + destination.fragment(), title, inner);
            out.raw(found.seenByAllReaders() ? resolved : guarded(found, resolved, wanted(target, unseen)));
        }
    }

    private String guarded(Found found, String resolved, String wanted) {
        return places.markFor(new GuardedLink(found.content(), clean(resolved), clean(wanted)));
    }

    private String clean(String html) {
        return sanitiser.clean(html, new Placeholders(), links);
    }

    private static String anchor(String href, @Nullable String title, String inner) {
        return new HtmlText()
                .open("a", "href", href, "title", title)
                .raw(inner)
                .close("a")
                .toString();
    }

    private static String wanted(Target target, String inner) {
        String href = ArticleLinks.wantedHref(target);
        String tag = href == null ? "span" : "a";
        return new HtmlText()
                .open(tag, "class", "wanted", "href", href)
                .raw(inner)
                .close(tag)
                .toString();
    }

    @Override
    void image(Image image) {
        String source = links.image(image.getDestination());
        String alt = PlainText.of(image);
        if (source == null) {
            out.open("span", "class", "missing-image", "title", image.getDestination());
            out.text(alt.isEmpty() ? image.getDestination() : alt).close("span");
            return;
        }
        SizedImage sized = image instanceof SizedImage found ? found : null;
        out.open(
                "img",
                "src",
                source,
                "alt",
                alt,
                "title",
                image.getTitle(),
                "width",
                sized == null || sized.width() == null ? null : sized.width().toString(),
                "height",
                sized == null || sized.height() == null ? null : sized.height().toString(),
                "loading",
                "lazy");
    }

    @Override
    void code(FencedCodeBlock code) {
        String language = Contents.language(code);
        switch (language) {
            case "math" -> maths(code.getLiteral().strip(), true);
            case "mermaid" ->
                out.line()
                        .open("pre", "class", "mermaid")
                        .open("code")
                        .text(code.getLiteral())
                        .close("code")
                        .close("pre")
                        .line();
            default -> preformatted(language.isEmpty() ? null : "language-" + language, code.getLiteral());
        }
    }

    @Override
    void maths(String formula, boolean display) {
        if (display) {
            out.open("code", "class", "maths math-block");
        } else {
            out.open("code", "class", "maths");
        }
        out.text(formula).close("code");
    }

    @Override
    void macro(Macro macro) {
        out.line();
        switch (macro.kind()) {
            case OUTLINE -> outline();
            case CHILDREN -> out.raw(places.markFor(new ChildList()));
            case LABEL -> out.raw(places.markFor(new LabelList(macro.argument())));
        }
        out.line();
    }

    private void outline() {
        if (contents.outline().isEmpty()) {
            return;
        }
        out.open("nav", "class", "toc", "aria-label", Words.outline()).line();
        int top = contents.outline().stream()
                .mapToInt(Rendered.Heading::level)
                .min()
                .orElse(1);
        int depth = 0;
        for (Rendered.Heading heading : contents.outline()) {
            depth = moveTo(heading.level() - top + 1, depth);
            out.open("a", "href", "#" + heading.id()).text(heading.text()).close("a");
        }
        moveTo(0, depth);
        out.close("nav").line();
    }

    /** Ends items and lists until an item at {@code wanted} can begin, and begins it unless that is 0. */
    private int moveTo(int wanted, int depth) {
        int now = depth;
        for (; now > wanted; now--) {
            out.close("li").close("ul");
        }
        if (now == wanted && wanted > 0) {
            out.close("li").open("li");
        }
        for (; now < wanted; now++) {
            out.open("ul").open("li");
        }
        return now;
    }

    @Override
    void callout(Callout callout) {
        String kind = callout.kind();
        out.line()
                .open("div", "class", "callout callout-" + kind, "role", "note")
                .line();
        out.open("p", "class", "callout-title");
        out.open("span", "class", "callout-shape", "aria-hidden", "true").close("span");
        out.text(Words.callout(kind)).close("p").line();
        children(callout);
        out.line().close("div").line();
    }
}
