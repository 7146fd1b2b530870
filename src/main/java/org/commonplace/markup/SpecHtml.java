package org.commonplace.markup;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.internal.util.Escaping;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonplace.markup.Callouts.Callout;
import org.commonplace.markup.DefinitionLists.DefinitionList;
import org.commonplace.markup.DefinitionLists.Meaning;
import org.commonplace.markup.DefinitionLists.Term;
import org.commonplace.markup.InlineNodes.FootnoteMark;
import org.commonplace.markup.InlineNodes.Macro;
import org.commonplace.markup.InlineNodes.Maths;
import org.commonplace.markup.InlineNodes.Mention;
import org.commonplace.markup.InlineNodes.Strikethrough;
import org.commonplace.markup.InlineNodes.TaskMark;
import org.commonplace.markup.InlineNodes.WikiLink;
import org.commonplace.markup.MathsBlocks.MathsBlock;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document as the CommonMark and GitHub specifications show it: addresses as written and raw HTML as it is, so
 * nothing of this may reach a reader before {@link Sanitiser} has seen it.
 */
class SpecHtml {

    final HtmlText out = new HtmlText();
    private final Footnotes footnotes = new Footnotes(this);

    /** The whole document, its footnotes at the end. */
    String render(Node document) {
        children(document);
        footnotes.section();
        return out.toString();
    }

    final void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            write(node);
        }
    }

    final void write(Node node) {
        if (!inline(node)) {
            block(node);
        }
    }

    private boolean inline(Node node) {
        switch (node) {
            case Text text -> out.text(text.getLiteral());
            case SoftLineBreak line -> out.raw("\n");
            case HardLineBreak line -> out.raw("<br />\n");
            case Emphasis emphasis -> wrap("em", emphasis);
            case StrongEmphasis strong -> wrap("strong", strong);
            case Strikethrough struck -> wrap("del", struck);
            case Code code -> out.open("code").text(code.getLiteral()).close("code");
            case HtmlInline html -> out.raw(html.getLiteral());
            case Link link -> link(link);
            case Image image -> image(image);
            case WikiLink link -> wikiLink(link);
            case Mention mention -> mention(mention);
            case TaskMark task -> out.raw(checkbox(task)).raw(" ");
            case FootnoteMark mark -> footnotes.mark(mark.note());
            case Maths maths -> maths(maths.formula(), maths.display());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void block(Node node) {
        switch (node) {
            case Paragraph paragraph -> paragraph(paragraph);
            case Heading heading -> heading(heading);
            case ListBlock list -> list(list);
            case ListItem item -> item(item);
            case FencedCodeBlock code -> code(code);
            case IndentedCodeBlock code -> preformatted(null, code.getLiteral());
            case ThematicBreak line -> out.line().raw("<hr />").line();
            case HtmlBlock html -> out.line().raw(html.getLiteral()).line();
            case BlockQuote quote -> container("blockquote", quote);
            case Callout callout -> callout(callout);
            case TableBlock table -> table(table);
            case DefinitionList list -> definitions(list);
            case MathsBlock maths -> maths(maths.formula(), true);
            case FootnoteDefinition note -> {}
            case LinkReferenceDefinition reference -> {}
            default -> children(node);
        }
    }

    private void wrap(String tag, Node node) {
        out.open(tag);
        children(node);
        out.close(tag);
    }

    private void container(String tag, Node node) {
        out.line().open(tag).line();
        children(node);
        out.line().close(tag).line();
    }

    private void paragraph(Paragraph paragraph) {
        if (paragraph.getFirstChild() instanceof Macro macro) {
            macro(macro);
        } else if (isTight(paragraph)) {
            children(paragraph);
        } else {
            out.line();
            wrap("p", paragraph);
            out.line();
        }
    }

    private static boolean isTight(Paragraph paragraph) {
        Node parent = paragraph.getParent();
        if (parent instanceof Meaning) {
            return parent.getFirstChild() == paragraph && parent.getLastChild() == paragraph;
        }
        return parent != null && parent.getParent() instanceof ListBlock list && list.isTight();
    }

    private void heading(Heading heading) {
        String tag = "h" + heading.getLevel();
        out.line().open(tag, "id", anchor(heading));
        children(heading);
        out.close(tag).line();
    }

    private void list(ListBlock list) {
        String tag = list instanceof BulletList ? "ul" : "ol";
        Integer start = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
        out.line()
                .open(tag, "start", start == null || start == 1 ? null : start.toString())
                .line();
        children(list);
        out.line().close(tag).line();
    }

    private void item(ListItem item) {
        out.open("li", "class", itemClass(item));
        if (item.getFirstChild() instanceof Paragraph first && !isTight(first)) {
            out.line();
        }
        children(item);
        out.close("li").line();
    }

    void code(FencedCodeBlock code) {
        String info = code.getInfo() == null ? "" : code.getInfo();
        int space = info.indexOf(' ');
        String language = space < 0 ? info : info.substring(0, space);
        preformatted(language.isEmpty() ? null : "language-" + language, code.getLiteral());
    }

    final void preformatted(@Nullable String type, String content) {
        out.line()
                .open("pre")
                .open("code", "class", type)
                .text(content)
                .close("code")
                .close("pre")
                .line();
    }

    private void definitions(DefinitionList list) {
        if (!(list.getPrevious() instanceof DefinitionList)) {
            out.line().open("dl").line();
        }
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            wrap(node instanceof Term ? "dt" : "dd", node);
            out.line();
        }
        if (!(list.getNext() instanceof DefinitionList)) {
            out.close("dl").line();
        }
    }

    // What an article shows otherwise than the specifications do.

    /** A heading's anchor; none here. */
    @Nullable
    String anchor(Heading heading) {
        return null;
    }

    /** A list item's class; none here. */
    @Nullable
    String itemClass(ListItem item) {
        return null;
    }

    String checkbox(TaskMark task) {
        return (task.done() ? "<input checked=\"\" disabled=\"\"" : "<input disabled=\"\"") + " type=\"checkbox\">";
    }

    void link(Link link) {
        out.open("a", "href", Escaping.percentEncodeUrl(link.getDestination()), "title", link.getTitle());
        children(link);
        out.close("a");
    }

    void image(Image image) {
        String source = Escaping.percentEncodeUrl(image.getDestination());
        out.raw("<img src=\"")
                .text(source)
                .raw("\" alt=\"")
                .text(PlainText.of(image))
                .raw("\"");
        if (image.getTitle() != null) {
            out.raw(" title=\"").text(image.getTitle()).raw("\"");
        }
        out.raw(" />");
    }

    void mention(Mention mention) {
        out.text("@" + mention.username());
    }

    void wikiLink(WikiLink link) {
        boolean plain = link.target().equals(link.words());
        out.text("[[" + link.target() + (plain ? "" : "|" + link.words()) + "]]");
    }

    void maths(String formula, boolean display) {
        String mark = display ? "$$" : "$";
        out.text(mark + formula + mark);
    }

    void macro(Macro macro) {}

    void table(TableBlock table) {
        new TableHtml(this).write(table);
    }

    void callout(Callout callout) {
        String kind = callout.kind();
        String type = "markdown-alert markdown-alert-" + kind;
        out.line().open("div", "class", type, "data-alert-type", kind).line();
        out.open("p", "class", "markdown-alert-title");
        out.text(Character.toUpperCase(kind.charAt(0)) + kind.substring(1))
                .close("p")
                .line();
        children(callout);
        out.line().close("div").line();
    }
}
