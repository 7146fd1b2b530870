package org.commonplace.wiki.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Joins two changes of one text, block by block.
 *
 * @param text the joined text; where {@code conflicts} is not empty, it holds the other author's version of those
 *     passages
 * @param conflicts passages that both changed differently
 */
public record Merge(String text, List<Conflict> conflicts) {

    /** A passage as it was, as you changed it, and as someone else did meanwhile. */
    public record Conflict(String base, String yours, String theirs) {}

    public boolean isClean() {
        return conflicts.isEmpty();
    }

    /** Joins what you and they made of {@code base}. */
    public static Merge of(String base, String yours, String theirs) {
        String end = lineEnd(base);
        return new Joining(blocks(base, end), blocks(yours, end), blocks(theirs, end)).join();
    }

    /**
     * Joins as {@link #of} does, with these texts in the place of the passages that both changed, in their order; a passage
     * without a text stays a conflict.
     */
    public static Merge resolved(String base, String yours, String theirs, List<String> chosen) {
        String end = lineEnd(base);
        Joining joining = new Joining(blocks(base, end), blocks(yours, end), blocks(theirs, end));
        chosen.forEach(text -> joining.choices.add(text.isEmpty() || text.endsWith("\n") ? text : text + end));
        return joining.join();
    }

    /** Blocks with a line end after the last one, so that text added at the end does not touch it. */
    private static List<String> blocks(String text, String lineEnd) {
        return Blocks.of(text.isEmpty() || text.endsWith("\n") ? text : text + lineEnd);
    }

    private static String lineEnd(String text) {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** Walks along the base, taking whichever side changed each stretch. */
    private static final class Joining {

        private final List<String> base;
        private final Side yours;
        private final Side theirs;
        private final StringBuilder joined = new StringBuilder();
        private final List<Conflict> conflicts = new ArrayList<>();
        private final Deque<String> choices = new ArrayDeque<>();

        Joining(List<String> base, List<String> yours, List<String> theirs) {
            this.base = base;
            this.yours = new Side(base, yours);
            this.theirs = new Side(base, theirs);
        }

        Merge join() {
            int at = 0;
            while (at < base.size() || yours.hasMore() || theirs.hasMore()) {
                int next = Math.min(yours.start(), theirs.start());
                if (next == Integer.MAX_VALUE) {
                    next = base.size();
                }
                joined.append(text(base.subList(at, next)));
                at = yours.hasMore() || theirs.hasMore() ? takeStretch(next) : base.size();
            }
            return new Merge(joined.toString(), conflicts);
        }

        /** Takes the changes that touch each other from {@code start} on, and says where the base goes on. */
        private int takeStretch(int start) {
            if (yours.insertsAt(start) || theirs.insertsAt(start)) {
                joined.append(both(theirs.takeInsertion(start), yours.takeInsertion(start)));
                return start;
            }
            int end = start;
            boolean grown = true;
            while (grown) {
                int before = end;
                end = Math.max(end, yours.reach(start, end));
                end = Math.max(end, theirs.reach(start, end));
                grown = end > before;
            }
            String was = text(base.subList(start, end));
            String your = yours.take(start, end);
            String their = theirs.take(start, end);
            joined.append(choose(was, your, their));
            return end;
        }

        /** Two new passages in the same place are both kept; two whole new texts are for the author to choose from. */
        private String both(String their, String your) {
            if (their.equals(your) || your.isEmpty()) {
                return their;
            }
            if (base.isEmpty() && !their.isEmpty()) {
                return settle(new Conflict("", your, their));
            }
            return their + your;
        }

        private String choose(String was, String your, String their) {
            if (your.equals(their) || their.equals(was)) {
                return your;
            }
            return your.equals(was) ? their : settle(new Conflict(was, your, their));
        }

        private String settle(Conflict conflict) {
            String chosen = choices.poll();
            if (chosen == null) {
                conflicts.add(conflict);
                return conflict.theirs();
            }
            return chosen;
        }
    }

    /** One author's changes against the base, in order. */
    private static final class Side {

        private final List<String> base;
        private final List<AbstractDelta<String>> deltas;
        private int next;
        private int reached;

        Side(List<String> base, List<String> changed) {
            this.base = base;
            this.deltas = DiffUtils.diff(base, changed).getDeltas();
        }

        boolean hasMore() {
            return next < deltas.size();
        }

        int start() {
            return hasMore() ? deltas.get(next).getSource().getPosition() : Integer.MAX_VALUE;
        }

        boolean insertsAt(int start) {
            return start() == start && deltas.get(next).getSource().size() == 0;
        }

        String takeInsertion(int start) {
            if (!insertsAt(start)) {
                return "";
            }
            reached = next + 1;
            return text(deltas.get(next++).getTarget().getLines());
        }

        /** How far the base is touched by this side's changes that begin within the stretch. */
        int reach(int start, int end) {
            while (reached < deltas.size() && touches(deltas.get(reached), start, end)) {
                AbstractDelta<String> delta = deltas.get(reached);
                reached++;
                end = Math.max(
                        end, delta.getSource().getPosition() + delta.getSource().size());
            }
            return end;
        }

        /** This side's version of a stretch of the base. */
        String take(int start, int end) {
            StringBuilder text = new StringBuilder();
            int at = start;
            for (; next < reached; next++) {
                AbstractDelta<String> delta = deltas.get(next);
                text.append(text(base.subList(at, delta.getSource().getPosition())));
                text.append(text(delta.getTarget().getLines()));
                at = delta.getSource().getPosition() + delta.getSource().size();
            }
            return text.append(Merge.text(base.subList(at, end))).toString();
        }

        private static String text(List<String> blocks) {
            return Merge.text(blocks);
        }

        private static boolean touches(AbstractDelta<String> delta, int start, int end) {
            int position = delta.getSource().getPosition();
            return position == start || position < end;
        }
    }

    private static String text(List<String> blocks) {
        return String.join("", blocks);
    }
}
