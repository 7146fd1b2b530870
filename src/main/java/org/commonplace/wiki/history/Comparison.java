package org.commonplace.wiki.history;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Two texts side by side, line by line, with the words that differ marked. */
public record Comparison(List<Line> lines) {

    /** How a line differs. */
    public enum Change {
        SAME,
        ADDED,
        REMOVED,
        CHANGED
    }

    /** A run of characters, marked where it differs from the other side. */
    public record Piece(String text, boolean marked) {}

    /** One line of each side; a side without the line is empty. */
    public record Line(Change change, List<Piece> before, List<Piece> after) {}

    /** Stands where a mark begins or ends; private-use characters, taken out of the texts beforehand. */
    private static final String OPEN = "\ue000";

    private static final String CLOSE = "\ue001";
    private static final Pattern MARKS = Pattern.compile("[\ue000\ue001]");

    /** Above this many lines words are not compared, only lines: it would take too long. */
    private static final int MAX_LINES_FOR_WORDS = 5_000;

    public static Comparison of(String before, String after) {
        List<String> old = lines(before);
        List<String> young = lines(after);
        return new Comparison(
                generator(old.size() + young.size() <= MAX_LINES_FOR_WORDS).generateDiffRows(old, young).stream()
                        .map(Comparison::line)
                        .toList());
    }

    /** How many lines differ. */
    public long changedLines() {
        return lines.stream().filter(line -> line.change != Change.SAME).count();
    }

    private static DiffRowGenerator generator(boolean words) {
        return DiffRowGenerator.create()
                .showInlineDiffs(words)
                .inlineDiffByWord(true)
                .mergeOriginalRevised(false)
                .ignoreWhiteSpaces(false)
                .lineNormalizer(line -> line)
                .oldTag(open -> open ? OPEN : CLOSE)
                .newTag(open -> open ? OPEN : CLOSE)
                .build();
    }

    private static List<String> lines(String text) {
        return MARKS.matcher(text).replaceAll("").lines().toList();
    }

    private static Line line(DiffRow row) {
        Change change = switch (row.getTag()) {
            case EQUAL -> Change.SAME;
            case INSERT -> Change.ADDED;
            case DELETE -> Change.REMOVED;
            case CHANGE -> Change.CHANGED;
        };
        return new Line(change, pieces(row.getOldLine()), pieces(row.getNewLine()));
    }

    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        boolean marked = false;
        for (int at = 0; at <= line.length(); at++) {
            boolean ends = at == line.length()
                    || MARKS.matcher(line.substring(at, at + 1)).matches();
            if (!ends) {
                continue;
            }
            if (at > start) {
                pieces.add(new Piece(line.substring(start, at), marked));
            }
            marked = at < line.length() && line.startsWith(OPEN, at);
            start = at + 1;
        }
        return pieces;
    }
}
