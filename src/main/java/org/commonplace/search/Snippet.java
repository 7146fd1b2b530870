package org.commonplace.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Passages of a text in which the words that were found stand out. */
public record Snippet(List<Piece> pieces) {

    /** Marks that the index puts around what was found; no text has them, since indexing takes them out. */
    static final String ON = "\uE000";

    static final String OFF = "\uE001";

    private static final Pattern MARKS = Pattern.compile("[" + ON + OFF + "]");
    private static final String BETWEEN = " … ";
    private static final String CUT = "…";
    private static final String APART = " · ";
    private static final Pattern CELL_ENDS = Pattern.compile("\\t+");
    private static final Pattern LINE_ENDS = Pattern.compile("([^\\s.!?:;,…])\\s*\\n");
    private static final String DOTS = "· ";

    /** A passage is a sentence; where that is a whole table or listing, this much around what was found is enough. */
    private static final int LONGEST = 280;

    private static final int BEFORE = 90;

    public Snippet {
        pieces = List.copyOf(pieces);
    }

    /** A few words, found or not. They are plain text. */
    public record Piece(String text, boolean found) {}

    static String withoutMarks(String text) {
        return MARKS.matcher(text).replaceAll("");
    }

    /** Sets cells, headings and entries of lists apart, which are lines without a full stop, so that they do not run together. */
    static String apart(String text) {
        return LINE_ENDS
                .matcher(CELL_ENDS.matcher(text).replaceAll(APART))
                .replaceAll("$1" + APART.stripTrailing() + "\n");
    }

    static Snippet of(List<String> passages) {
        String joined = passages.stream()
                .map(Snippet::onOneLine)
                .map(Snippet::withoutDotsAround)
                .filter(passage -> !passage.isEmpty())
                .map(Snippet::shortened)
                .collect(Collectors.joining(BETWEEN));
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < joined.length()) {
            int on = joined.indexOf(ON, at);
            int off = on < 0 ? -1 : joined.indexOf(OFF, on);
            if (off < 0) {
                pieces.add(new Piece(withoutMarks(joined.substring(at)), false));
                break;
            }
            if (on > at) {
                pieces.add(new Piece(joined.substring(at, on), false));
            }
            pieces.add(new Piece(withoutMarks(joined.substring(on, off)), true));
            at = off + 1;
        }
        return new Snippet(pieces);
    }

    /** A passage may begin or end where two things are set apart. */
    private static String withoutDotsAround(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && DOTS.indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && DOTS.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(start, end);
    }

    /** Written out, as a search does this to every passage it shows. */
    private static String onOneLine(String passage) {
        StringBuilder line = new StringBuilder(passage.length());
        boolean space = false;
        for (int at = 0; at < passage.length(); at++) {
            char letter = passage.charAt(at);
            if (Character.isWhitespace(letter)) {
                space = !line.isEmpty();
            } else {
                line.append(space ? " " : "").append(letter);
                space = false;
            }
        }
        return line.toString();
    }

    private static String shortened(String passage) {
        if (passage.length() <= LONGEST) {
            return passage;
        }
        int found = Math.max(0, passage.indexOf(ON));
        int start = found <= BEFORE ? 0 : nextWord(passage, found - BEFORE, found);
        int end = Math.min(passage.length(), start + LONGEST);
        int space = passage.lastIndexOf(' ', end - 1);
        if (end < passage.length() && space > found) {
            end = space;
        }
        String kept = passage.substring(start, end);
        boolean open = kept.lastIndexOf(ON) > kept.lastIndexOf(OFF);
        return (start > 0 ? CUT : "") + kept + (open ? OFF : "") + (end < passage.length() ? CUT : "");
    }

    private static int nextWord(String text, int from, int latest) {
        int space = text.indexOf(' ', from);
        return space < 0 || space >= latest ? latest : space + 1;
    }

    /** Safe HTML: the text escaped, and {@code mark} around what was found. */
    public String html() {
        return pieces.stream()
                .map(piece -> {
                    String text = HtmlUtils.htmlEscape(piece.text(), "UTF-8");
                    return piece.found() ? "<mark>" + text + "</mark>" : text;
                })
                .collect(Collectors.joining());
    }

    /** The words alone. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
