package org.commonplace.events.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides which counts of people are kept back, so that nobody can be recognised: those that are small, and enough others that no
 * small one is what the sums leave. A reader who knows all that is told, that what is kept back is at least 1, and every sum, can
 * take each count that is kept back for any of at least {@value #LEAST} numbers.
 *
 * <p>A small count could be higher only if others were lower or higher with it, row by row and column by column: a way round through
 * the table. So each small count gets such a way, over counts that are all kept back, and of all ways the one that costs the
 * smallest counts. Where there is none, nothing of the table can be told.
 */
public final class SmallCounts {

    /** Counts below this are not told, unless they are none at all. */
    public static final int LEAST = 5;

    private final List<Count> counts = new ArrayList<>();
    private final int places;

    private SmallCounts(int places) {
        this.places = places;
    }

    /**
     * Which counts of a list are kept back, whose sum is known.
     *
     * @return empty when none of them can be told
     */
    public static Optional<boolean[]> ofList(long[] list) {
        SmallCounts table = new SmallCounts(2);
        for (long value : list) {
            table.counts.add(new Count(0, 1, value, false));
        }
        return table.decide().map(kept -> {
            boolean[] answer = new boolean[list.length];
            for (int n = 0; n < list.length; n++) {
                answer[n] = kept.get(n).keptBack;
            }
            return answer;
        });
    }

    /**
     * Which counts of a table are kept back, where the sums of its columns are known.
     *
     * @param parts in each row counts that make up the sum of the row
     * @return in each row whether the sum is kept back, and then for each part; empty when none of them can be told
     */
    public static Optional<boolean[][]> ofTable(long[][] parts) {
        int columns = parts.length == 0 ? 0 : parts[0].length;
        SmallCounts table = new SmallCounts(parts.length + columns + 1);
        for (int row = 0; row < parts.length; row++) {
            table.counts.add(
                    new Count(row, parts.length, Arrays.stream(parts[row]).sum(), true));
            for (int column = 0; column < columns; column++) {
                table.counts.add(new Count(row, parts.length + 1 + column, parts[row][column], false));
            }
        }
        return table.decide().map(kept -> {
            boolean[][] answer = new boolean[parts.length][columns + 1];
            for (int n = 0; n < kept.size(); n++) {
                answer[n / (columns + 1)][n % (columns + 1)] = kept.get(n).keptBack;
            }
            return answer;
        });
    }

    /** A count where a row and a column meet. In the rows of a table sums stand against parts: what one gains, the other does. */
    private static final class Count {

        private final int row;
        private final int column;
        private final long value;
        private final boolean sum;
        private boolean keptBack;

        Count(int row, int column, long value, boolean sum) {
            this.row = row;
            this.column = column;
            this.value = value;
            this.sum = sum;
            this.keptBack = isSmall();
        }

        boolean isSmall() {
            return value > 0 && value < LEAST;
        }

        /** Whether it could be taken for higher when gone over from its row to its column, or lower the other way. */
        boolean leads(boolean fromRow) {
            return fromRow == sum ? value >= LEAST : value > 0;
        }

        long cost() {
            return keptBack ? 0 : value;
        }
    }

    private record Step(Count over, int from) {}

    private Optional<List<Count>> decide() {
        for (Count small : counts.stream().filter(Count::isSmall).toList()) {
            int from = small.sum ? small.row : small.column;
            List<Count> way = cheapest(from, small.sum ? small.column : small.row, small);
            if (way.isEmpty()) {
                return Optional.empty();
            }
            way.forEach(count -> count.keptBack = true);
        }
        return Optional.of(counts);
    }

    /** The counts on the way from one line of the table to another that tells least less; empty for no way. */
    private List<Count> cheapest(int from, int to, Count without) {
        long[] costs = new long[places];
        Arrays.fill(costs, Long.MAX_VALUE);
        costs[from] = 0;
        @Nullable Step[] steps = new Step[places];
        boolean better = true;
        while (better) {
            better = false;
            for (Count count : counts) {
                if (count != without) {
                    better |= step(count, count.row, count.column, costs, steps);
                    better |= step(count, count.column, count.row, costs, steps);
                }
            }
        }
        List<Count> way = new ArrayList<>();
        for (Step step = steps[to]; step != null; step = step.from == from ? null : steps[step.from]) {
            way.add(step.over);
        }
        return Collections.unmodifiableList(way);
    }

    private static boolean step(Count over, int from, int to, long[] costs, @Nullable Step[] steps) {
        if (costs[from] == Long.MAX_VALUE || !over.leads(from == over.row)) {
            return false;
        }
        long cost = costs[from] + over.cost();
        if (cost >= costs[to]) {
            return false;
        }
        costs[to] = cost;
        steps[to] = new Step(over, from);
        return true;
    }
}
