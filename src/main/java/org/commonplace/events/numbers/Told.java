package org.commonplace.events.numbers;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.commonplace.events.registration.SmallCounts;

/**
 * What can be told of what was counted. By staff group small counts are kept back, and so they are everywhere once only some staff
 * groups are counted: then as much is told of the whole as the table by staff group tells of each of them, and of its parts no more
 * than of the whole.
 */
final class Told {

    private final Map<Dimension, Map<String, Figures>> figures = new EnumMap<>(Dimension.class);
    private final Set<Dimension> withheld;
    private final Figures total;

    Told(Counted counted, Set<String> staffGroups) {
        withheld = EnumSet.noneOf(Dimension.class);
        Map<String, Attended> groups = protect(Dimension.STAFF_GROUP, counted.by(Dimension.STAFF_GROUP));
        Attended whole = staffGroups.isEmpty()
                ? counted.total().tally().told()
                : isWithheld(Dimension.STAFF_GROUP)
                        ? Attended.WITHHELD
                        : some(counted.total().tally(), groups, staffGroups);
        total = new Figures(counted.total().offered(), whole);
        Map<String, Figures> byGroup = new TreeMap<>();
        groups.forEach((code, attended) -> {
            if (staffGroups.isEmpty() || staffGroups.contains(code)) {
                byGroup.put(code, new Figures(null, attended));
            }
        });
        figures.put(Dimension.STAFF_GROUP, byGroup);
        for (Dimension dimension : List.of(Dimension.MONTH, Dimension.CALENDAR, Dimension.TECHNIQUE)) {
            Map<String, Counted.Line> lines = counted.by(dimension);
            Map<String, Attended> parts = staffGroups.isEmpty() ? all(lines) : parts(dimension, lines, whole);
            Map<String, Figures> by = new TreeMap<>();
            lines.forEach((key, line) ->
                    by.put(key, new Figures(line.offered(), parts.getOrDefault(key, Attended.WITHHELD))));
            figures.put(dimension, by);
        }
    }

    Figures total() {
        return total;
    }

    Map<String, Figures> by(Dimension dimension) {
        return figures.getOrDefault(dimension, Map.of());
    }

    boolean isWithheld(Dimension dimension) {
        return withheld.contains(dimension);
    }

    private static Map<String, Attended> all(Map<String, Counted.Line> lines) {
        Map<String, Attended> all = new TreeMap<>();
        lines.forEach((key, line) -> all.put(key, line.tally().told()));
        return all;
    }

    /** Of some staff groups together no more than of each. */
    private static Attended some(Tally tally, Map<String, Attended> groups, Set<String> chosen) {
        List<Attended> each = chosen.stream()
                .flatMap(code -> Optional.ofNullable(groups.get(code)).stream())
                .toList();
        if (each.stream().allMatch(Attended::isWhole)) {
            return tally.told();
        }
        boolean registered = each.stream().allMatch(group -> group.registered() != null);
        return registered ? onlyRegistered(tally) : Attended.WITHHELD;
    }

    private Map<String, Attended> parts(Dimension dimension, Map<String, Counted.Line> lines, Attended whole) {
        if (whole.isWhole()) {
            return protect(dimension, lines);
        }
        return whole.registered() == null
                ? withhold(dimension)
                : protectRegistered(dimension, List.copyOf(lines.entrySet()));
    }

    /**
     * A table whose sums are known. Where those of whom nothing was noted are too few to be told apart by its lines, they and those
     * who were absent are not told; where that is not enough, only who was registered is.
     */
    private Map<String, Attended> protect(Dimension dimension, Map<String, Counted.Line> lines) {
        List<Map.Entry<String, Counted.Line>> rows = List.copyOf(lines.entrySet());
        Optional<boolean[]> people = SmallCounts.ofList(
                rows.stream().mapToLong(row -> row.getValue().tally().people()).toArray());
        Optional<boolean[][]> keptBack = keptBack(rows, Tally::parts)
                .or(() -> keptBack(rows, Tally::fewerParts)
                        .filter(coarse -> isShared(rows, tally -> tally.fewerParts()[1]))
                        .map(Told::withoutAbsent));
        if (keptBack.isEmpty() || people.isEmpty()) {
            return isShared(rows, Tally::registered) ? protectRegistered(dimension, rows) : withhold(dimension);
        }
        Map<String, Attended> told = new TreeMap<>();
        for (int n = 0; n < rows.size(); n++) {
            Tally tally = rows.get(n).getValue().tally();
            told.put(rows.get(n).getKey(), tally.told(keptBack.get()[n], people.get()[n]));
        }
        return told;
    }

    private static Optional<boolean[][]> keptBack(
            List<Map.Entry<String, Counted.Line>> rows, Function<Tally, long[]> parts) {
        return SmallCounts.ofTable(
                rows.stream().map(row -> parts.apply(row.getValue().tally())).toArray(long[][]::new));
    }

    /** Whether what is not told by line is of several lines: of one alone, the sum tells it. */
    private static boolean isShared(List<Map.Entry<String, Counted.Line>> rows, ToLongFunction<Tally> count) {
        return rows.stream()
                        .filter(row -> count.applyAsLong(row.getValue().tally()) > 0)
                        .count()
                > 1;
    }

    private static boolean[][] withoutAbsent(boolean[][] coarse) {
        return Arrays.stream(coarse)
                .map(row -> new boolean[] {row[0], row[1], true, true})
                .toArray(boolean[][]::new);
    }

    private Map<String, Attended> protectRegistered(Dimension dimension, List<Map.Entry<String, Counted.Line>> rows) {
        Optional<boolean[]> keptBack = SmallCounts.ofList(rows.stream()
                .mapToLong(row -> row.getValue().tally().registered())
                .toArray());
        if (keptBack.isEmpty()) {
            return withhold(dimension);
        }
        Map<String, Attended> told = new TreeMap<>();
        for (int n = 0; n < rows.size(); n++) {
            told.put(
                    rows.get(n).getKey(),
                    keptBack.get()[n]
                            ? Attended.WITHHELD
                            : onlyRegistered(rows.get(n).getValue().tally()));
        }
        return told.values().stream().allMatch(Attended.WITHHELD::equals) && !told.isEmpty()
                ? withhold(dimension)
                : told;
    }

    private Map<String, Attended> withhold(Dimension dimension) {
        withheld.add(dimension);
        return Map.of();
    }

    private static Attended onlyRegistered(Tally tally) {
        return new Attended(tally.registered(), null, null, null, null, null);
    }
}
