package org.commonplace.wiki.history;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts Markdown text into the blocks that people change: paragraphs, headings, list items, table rows, fenced code, and
 * the gaps between them. Joining the blocks gives the text back byte for byte.
 */
final class Blocks {

    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*", Pattern.DOTALL);
    private static final Pattern ALONE =
            Pattern.compile("\\s*(?:[-*+]\\s|\\d{1,9}[.)]\\s|\\||#{1,6}\\s).*", Pattern.DOTALL);

    private Blocks() {}

    static List<String> of(String text) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        String fence = null;
        boolean gap = false;
        for (String line : lines(text)) {
            boolean blank = line.isBlank();
            boolean begins =
                    fence == null && (blank != gap || ALONE.matcher(line).matches());
            if (begins && !block.isEmpty()) {
                blocks.add(block.toString());
                block.setLength(0);
            }
            block.append(line);
            fence = fenceAfter(line, fence);
            gap = blank && fence == null;
        }
        if (!block.isEmpty()) {
            blocks.add(block.toString());
        }
        return blocks;
    }

    /** Lines with their line ends. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end + 1));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    private static @Nullable String fenceAfter(String line, @Nullable String open) {
        Matcher fence = FENCE.matcher(line);
        if (!fence.matches()) {
            return open;
        }
        String mark = fence.group(1);
        if (open == null) {
            return mark;
        }
        return closes(line.strip(), open) ? null : open;
    }

    private static boolean closes(String line, String open) {
        return line.length() >= open.length() && line.chars().allMatch(c -> c == open.charAt(0));
    }
}
