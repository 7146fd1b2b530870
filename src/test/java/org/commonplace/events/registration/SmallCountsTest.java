package org.commonplace.events.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallCountsTest {

    private static final int TABLES = 400;

    @Test
    void whatIsNotSmallIsTold() {
        assertThat(SmallCounts.ofList(new long[] {5, 0, 12})).hasValue(new boolean[] {false, false, false});
        assertThat(SmallCounts.ofTable(new long[][] {{5, 0}, {7, 9}}).orElseThrow())
                .isDeepEqualTo(new boolean[][] {{false, false, false}, {false, false, false}});
    }

    @Test
    void aSmallCountTakesTheSmallestOtherWithIt() {
        assertThat(SmallCounts.ofList(new long[] {30, 3, 8, 9})).hasValue(new boolean[] {false, true, true, false});
    }

    @Test
    void aSmallPartTakesACounterpartInItsRowAndItsColumn() {
        boolean[][] kept =
                SmallCounts.ofTable(new long[][] {{40, 3}, {9, 7}, {50, 60}}).orElseThrow();

        assertThat(kept[0]).containsExactly(false, true, true);
        assertThat(kept[1]).as("for the same parts").containsExactly(false, true, true);
        assertThat(kept[2]).containsExactly(false, false, false);
    }

    @Test
    void whereNothingCanHideASmallCountNothingIsTold() {
        assertThat(SmallCounts.ofList(new long[] {3})).isEmpty();
        assertThat(SmallCounts.ofList(new long[] {3, 0, 0})).isEmpty();
        assertThat(SmallCounts.ofTable(new long[][] {{2, 0}, {0, 0}})).isEmpty();
        assertThat(SmallCounts.ofTable(new long[0][])).isPresent();
    }

    /** As somebody would who has the table, its sums, and much time. */
    @ParameterizedTest
    @ValueSource(ints = {4, 9, 14})
    void nothingKeptBackCanBeWorkedOut(int most) {
        Random random = new Random(most);
        int told = 0;
        for (int n = 0; n < TABLES; n++) {
            long[][] parts = new long[3][2];
            for (long[] row : parts) {
                for (int column = 0; column < row.length; column++) {
                    row[column] = random.nextInt(4) == 0 ? 0 : random.nextInt(most + 1);
                }
            }
            Optional<boolean[][]> kept = SmallCounts.ofTable(parts);
            if (kept.isPresent()) {
                told++;
                assertSafe(parts, kept.get());
            }
        }
        assertThat(told).as("tables of which something was told").isPositive();
    }

    @Test
    void nothingKeptBackOfAListCanBeWorkedOut() {
        Random random = new Random(1);
        for (int n = 0; n < TABLES; n++) {
            long[] list = random.longs(4, 0, 12).toArray();
            SmallCounts.ofList(list).ifPresent(kept -> {
                assertThat(smallAreKeptBack(list, kept)).isTrue();
                for (int cell = 0; cell < list.length; cell++) {
                    if (kept[cell]) {
                        int row = cell;
                        Set<Long> values = new HashSet<>();
                        fill(list, kept).forEach(other -> values.add(other[row]));
                        assertThat(values).as(Arrays.toString(list)).hasSizeGreaterThanOrEqualTo(SmallCounts.LEAST);
                    }
                }
            });
        }
    }

    private static boolean smallAreKeptBack(long[] list, boolean[] kept) {
        for (int cell = 0; cell < list.length; cell++) {
            if (list[cell] > 0 && list[cell] < SmallCounts.LEAST && !kept[cell]) {
                return false;
            }
        }
        return true;
    }

    private static void assertSafe(long[][] parts, boolean[][] kept) {
        Map<List<Integer>, Set<Long>> values = new HashMap<>();
        List<List<long[]>> columns = new ArrayList<>();
        for (int column = 0; column < parts[0].length; column++) {
            columns.add(fill(column(parts, column), column(kept, column + 1)));
        }
        for (long[] first : columns.get(0)) {
            for (long[] second : columns.get(1)) {
                if (isPossible(parts, kept, first, second)) {
                    for (int row = 0; row < parts.length; row++) {
                        note(values, kept, row, 0, first[row] + second[row]);
                        note(values, kept, row, 1, first[row]);
                        note(values, kept, row, 2, second[row]);
                    }
                }
            }
        }
        for (int row = 0; row < parts.length; row++) {
            assertThat(smallAreKeptBack(
                            new long[] {parts[row][0] + parts[row][1], parts[row][0], parts[row][1]}, kept[row]))
                    .isTrue();
        }
        assertThat(values.values())
                .as("%s, kept back %s", Arrays.deepToString(parts), Arrays.deepToString(kept))
                .allSatisfy(possible -> assertThat(possible).hasSizeGreaterThanOrEqualTo(SmallCounts.LEAST));
    }

    private static void note(Map<List<Integer>, Set<Long>> values, boolean[][] kept, int row, int column, long value) {
        if (kept[row][column]) {
            values.computeIfAbsent(List.of(row, column), cell -> new HashSet<>())
                    .add(value);
        }
    }

    private static boolean isPossible(long[][] parts, boolean[][] kept, long[] first, long[] second) {
        for (int row = 0; row < parts.length; row++) {
            if (!kept[row][0] && first[row] + second[row] != parts[row][0] + parts[row][1]) {
                return false;
            }
        }
        return true;
    }

    /** Every way to fill a column of which the sum is known, with at least 1 where something is kept back. */
    private static List<long[]> fill(long[] column, boolean[] kept) {
        List<long[]> ways = new ArrayList<>();
        fill(column, kept, 0, Arrays.stream(column).sum(), new long[column.length], ways);
        return ways;
    }

    private static void fill(long[] column, boolean[] kept, int at, long rest, long[] so, List<long[]> ways) {
        if (at == column.length) {
            if (rest == 0) {
                ways.add(so.clone());
            }
            return;
        }
        for (long value = kept[at] ? 1 : column[at]; value <= (kept[at] ? rest : column[at]); value++) {
            so[at] = value;
            fill(column, kept, at + 1, rest - value, so, ways);
        }
    }

    private static long[] column(long[][] parts, int column) {
        return Arrays.stream(parts).mapToLong(row -> row[column]).toArray();
    }

    private static boolean[] column(boolean[][] kept, int column) {
        boolean[] answer = new boolean[kept.length];
        for (int row = 0; row < kept.length; row++) {
            answer[row] = kept[row][column];
        }
        return answer;
    }
}
