package org.commonplace.markup;

import java.util.Arrays;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.text.Characters;
import org.commonplace.markup.InlineNodes.Strikethrough;
import org.jspecify.annotations.Nullable;

/**
 * Pairs runs of {@code *}, {@code _} and {@code ~}, by the
 * <a href="https://spec.commonmark.org/0.31.2/#process-emphasis">algorithm of the specification</a>.
 */
final class Emphases {

    /** A run of one mark that may open or close an emphasis. */
    static final class Run {

        private final Text node;
        private final char mark;
        private final int original;
        private final boolean opens;
        private final boolean closes;
        private final int order;
        private int length;
        private @Nullable Run previous;
        private @Nullable Run next;

        private Run(Text node, char mark, boolean opens, boolean closes, int order) {
            this.node = node;
            this.mark = mark;
            this.original = node.getLiteral().length();
            this.length = original;
            this.opens = opens;
            this.closes = closes;
            this.order = order;
        }

        /** Runs that look for the same openers share what they have learned of where none is. */
        private int searchClass() {
            return switch (mark) {
                case '~' -> 12 + original;
                case '*' -> (opens ? 3 : 0) + original % 3;
                default -> 6 + (opens ? 3 : 0) + original % 3;
            };
        }

        private boolean closedBy(Run closer) {
            if (!opens || mark != closer.mark) {
                return false;
            } else if (mark == '~') {
                return length == closer.length;
            }
            boolean eitherDoesBoth = closes || closer.opens;
            return !eitherDoesBoth || closer.original % 3 == 0 || (original + closer.original) % 3 != 0;
        }
    }

    private static final int SEARCH_CLASSES = 15;
    private static final int LONGEST_STRIKE = 2;

    private final Nesting nesting;
    private @Nullable Run last;
    private int runs;

    Emphases(Nesting nesting) {
        this.nesting = nesting;
    }

    @Nullable
    Run last() {
        return last;
    }

    /** The node for the marks from {@code start} to {@code end}; they may turn out to be plain text. */
    Text add(String text, int start, int end) {
        Text node = new Text(text.substring(start, end));
        char mark = text.charAt(start);
        if (mark == '~' && end - start > LONGEST_STRIKE) {
            return node;
        }
        int before = start == 0 ? '\n' : text.codePointBefore(start);
        int after = end == text.length() ? '\n' : text.codePointAt(end);
        boolean left = flanks(after, before);
        boolean right = flanks(before, after);
        boolean opens = mark == '_' ? left && (!right || Characters.isPunctuationCodePoint(before)) : left;
        boolean closes = mark == '_' ? right && (!left || Characters.isPunctuationCodePoint(after)) : right;
        if (opens || closes) {
            push(new Run(node, mark, opens, closes, runs++));
        }
        return node;
    }

    private static boolean flanks(int inner, int outer) {
        if (Characters.isWhitespaceCodePoint(inner)) {
            return false;
        }
        return !Characters.isPunctuationCodePoint(inner)
                || Characters.isWhitespaceCodePoint(outer)
                || Characters.isPunctuationCodePoint(outer);
    }

    private void push(Run run) {
        run.previous = last;
        if (last != null) {
            last.next = run;
        }
        last = run;
    }

    /** Pairs the runs above {@code bottom}, all of them where it is null, and forgets them. */
    void process(@Nullable Run bottom) {
        int[] nothingBefore = new int[SEARCH_CLASSES];
        Arrays.fill(nothingBefore, bottom == null ? 0 : bottom.order + 1);
        Run closer = firstAbove(bottom);
        while (closer != null && !nesting.isFull()) {
            Run opener = closer.closes ? opener(closer, nothingBefore[closer.searchClass()]) : null;
            if (opener != null) {
                closer = pair(opener, closer);
                continue;
            }
            Run done = closer;
            closer = closer.next;
            if (done.closes) {
                nothingBefore[done.searchClass()] = done.order;
                if (!done.opens) {
                    remove(done);
                }
            }
        }
        last = bottom;
        if (bottom != null) {
            bottom.next = null;
        }
    }

    private @Nullable Run firstAbove(@Nullable Run bottom) {
        if (bottom != null) {
            return bottom.next;
        }
        Run first = last;
        while (first != null && first.previous != null) {
            first = first.previous;
        }
        return first;
    }

    private static @Nullable Run opener(Run closer, int notBefore) {
        Run opener = closer.previous;
        while (opener != null && opener.order >= notBefore) {
            if (opener.closedBy(closer)) {
                return opener;
            }
            opener = opener.previous;
        }
        return null;
    }

    /** Wraps what lies between; gives the run to go on with. */
    private @Nullable Run pair(Run opener, Run closer) {
        int used = closer.mark == '~' ? closer.length : Math.min(2, Math.min(opener.length, closer.length));
        if (!nesting.wrap(wrapper(closer.mark, used), opener.node, closer.node)) {
            return null;
        }
        while (opener.next != null && opener.next != closer) {
            remove(opener.next);
        }
        shorten(opener, used);
        shorten(closer, used);
        return closer.length == 0 ? closer.next : closer;
    }

    private static Node wrapper(char mark, int used) {
        if (mark == '~') {
            return new Strikethrough();
        }
        String delimiter = String.valueOf(mark).repeat(used);
        return used == 1 ? new Emphasis(delimiter) : new StrongEmphasis(delimiter);
    }

    private void shorten(Run run, int used) {
        run.length -= used;
        run.node.setLiteral(run.node.getLiteral().substring(used));
        if (run.length == 0) {
            run.node.unlink();
            remove(run);
        }
    }

    private void remove(Run run) {
        if (run.previous != null) {
            run.previous.next = run.next;
        }
        if (run.next != null) {
            run.next.previous = run.previous;
        } else if (last == run) {
            last = run.previous;
        }
    }
}
