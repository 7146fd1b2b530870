package org.commonplace.markup;

import java.text.BreakIterator;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonplace.markup.InlineNodes.FootnoteMark;
import org.commonplace.markup.InlineNodes.Maths;
import org.commonplace.markup.InlineNodes.Mention;
import org.commonplace.markup.InlineNodes.WikiLink;
import org.commonplace.markup.MathsBlocks.MathsBlock;

/** The words of a text without its marks. */
public final class PlainText {

    private final StringBuilder words = new StringBuilder();

    private PlainText() {}

    /**
     * The beginning of a plain text, cut at the end of a word.
     *
     * @param longest its greatest length, in characters, the mark of what is missing included
     */
    public static String excerpt(String plain, int longest) {
        String line = plain.replaceAll("\\s+", " ").strip();
        if (line.length() <= longest) {
            return line;
        }
        BreakIterator ends = BreakIterator.getWordInstance(Locale.ROOT);
        ends.setText(line);
        int end = ends.preceding(longest);
        return line.substring(0, end <= 0 ? longest - 1 : end).stripTrailing() + "…";
    }

    /** The words of a node and what is in it: a line for each block, a tab between table cells. */
    static String of(Node node) {
        PlainText text = new PlainText();
        text.add(node);
        return text.words.toString().strip();
    }

    static int countWords(String plain) {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < plain.length(); i++) {
            boolean part = Character.isLetterOrDigit(plain.charAt(i));
            boolean joins = inside && "'’-".indexOf(plain.charAt(i)) >= 0;
            count += part && !inside ? 1 : 0;
            inside = part || joins;
        }
        return count;
    }

    private void add(Node node) {
        switch (node) {
            case Text text -> words.append(text.getLiteral());
            case Code code -> words.append(code.getLiteral());
            case FencedCodeBlock code ->
                words.append(
                        Contents.language(code).equals("mermaid")
                                ? DiagramWords.of(code.getLiteral())
                                : code.getLiteral());
            case IndentedCodeBlock code -> words.append(code.getLiteral());
            case WikiLink link -> words.append(link.words());
            case Mention mention -> words.append('@').append(mention.username());
            case Maths maths -> words.append(maths.formula());
            case MathsBlock maths -> words.append(maths.formula());
            case SoftLineBreak line -> words.append(' ');
            case HardLineBreak line -> words.append('\n');
            case FootnoteMark mark -> {}
            default -> addChildren(node);
        }
        if (node instanceof TableCell) {
            words.append('\t');
        } else if (node instanceof Block || node instanceof TableRow) {
            endLine();
        }
    }

    private void addChildren(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            add(child);
        }
    }

    private void endLine() {
        int length = words.length();
        while (length > 0 && Character.isWhitespace(words.charAt(length - 1))) {
            length--;
        }
        words.setLength(length);
        if (length > 0) {
            words.append('\n');
        }
    }
}
