package org.commonplace.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the ends of code spans and formulas in one text, which is read from start to end. */
final class Verbatim {

    private final String text;
    private @Nullable Map<Integer, Deque<Integer>> backticks;
    private final int[] nextMathsEnd = {-1, -1};

    Verbatim(String text) {
        this.text = text;
    }

    /** Where the run of {@code length} backticks that ends the code span opened at {@code open} begins, or -1. */
    int codeEnd(int open, int length) {
        if (backticks == null) {
            backticks = backtickRuns();
        }
        Deque<Integer> ends = backticks.getOrDefault(length, new ArrayDeque<>());
        while (!ends.isEmpty() && ends.getFirst() <= open) {
            ends.removeFirst();
        }
        return ends.isEmpty() ? -1 : ends.getFirst();
    }

    private Map<Integer, Deque<Integer>> backtickRuns() {
        Map<Integer, Deque<Integer>> runs = new HashMap<>();
        int start = text.indexOf('`');
        while (start >= 0) {
            int end = start;
            while (end < text.length() && text.charAt(end) == '`') {
                end++;
            }
            runs.computeIfAbsent(end - start, length -> new ArrayDeque<>()).addLast(start);
            start = text.indexOf('`', end);
        }
        return runs;
    }

    /** What stands between the backticks, as the specification has it shown. */
    static String code(String inside) {
        String line = inside.replace('\n', ' ');
        boolean padded = line.length() > 1 && line.startsWith(" ") && line.endsWith(" ") && !onlySpaces(line);
        return padded ? line.substring(1, line.length() - 1) : line;
    }

    private static boolean onlySpaces(String line) {
        return line.chars().allMatch(c -> c == ' ');
    }

    /** Where the {@code length} dollar signs that end the formula opened at {@code open} begin, or -1. */
    int mathsEnd(int open, int length) {
        int first = open + length;
        if (!opensMaths(open, first)) {
            return -1;
        }
        int known = nextMathsEnd[length - 1];
        if (known != text.length() && known < first) {
            known = first;
            while (known < text.length() && !closesMaths(known, length)) {
                known++;
            }
            nextMathsEnd[length - 1] = known;
        }
        return known == text.length() || known == first ? -1 : known;
    }

    private boolean opensMaths(int open, int first) {
        boolean afterWord = open > 0 && Character.isLetterOrDigit(text.charAt(open - 1));
        return !afterWord && first < text.length() && !Character.isWhitespace(text.charAt(first));
    }

    private boolean closesMaths(int at, int length) {
        if (text.charAt(at) != '$' || Character.isWhitespace(text.charAt(at - 1)) || text.charAt(at - 1) == '\\') {
            return false;
        }
        int end = at + length;
        if (end > text.length() || text.charAt(end - 1) != '$') {
            return false;
        }
        return end == text.length() || !(Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '$');
    }
}
