package org.commonplace.events.registration;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many of each staff group, told so that nobody can be recognised: small counts are kept back, and where only one would
 * be, the next smallest as well, for otherwise it is what the others leave of the total.
 */
final class StaffGroupCounts {

    /** Counts below this are not told. */
    static final int LEAST = 5;

    private StaffGroupCounts() {}

    /** The counts by code; {@code null} for those kept back. */
    static Map<String, @Nullable Integer> told(Map<String, Integer> counts) {
        Map<String, @Nullable Integer> told = new TreeMap<>();
        int hidden = 0;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (count.getValue() > 0) {
                boolean small = count.getValue() < LEAST;
                told.put(count.getKey(), small ? null : count.getValue());
                hidden += small ? 1 : 0;
            }
        }
        if (hidden == 1) {
            next(counts).ifPresent(code -> told.put(code, null));
        }
        return told;
    }

    private static Optional<String> next(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= LEAST)
                .min(Comparator.comparing((Map.Entry<String, Integer> count) -> count.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }
}
