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
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String BETWEEN = " … ";

    public Snippet {
        pieces = List.copyOf(pieces);
    }

    /** A few words, found or not. They are plain text. */
    public record Piece(String text, boolean found) {}

    static String withoutMarks(String text) {
        return MARKS.matcher(text).replaceAll("");
    }

    static Snippet of(List<String> passages) {
        String joined = passages.stream()
                .map(passage -> SPACES.matcher(passage).replaceAll(" ").strip())
                .filter(passage -> !passage.isEmpty())
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
