package org.commonplace.events.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many of each staff group, told so that nobody can be recognised. */
final class StaffGroupCounts {

    private StaffGroupCounts() {}

    /** The counts by code; {@code null} for those kept back. */
    static Map<String, @Nullable Integer> told(Map<String, Integer> counts) {
        List<Map.Entry<String, Integer>> list = new ArrayList<>(new TreeMap<>(counts).entrySet());
        list.removeIf(count -> count.getValue() == 0);
        boolean[] keptBack = SmallCounts.ofList(
                        list.stream().mapToLong(Map.Entry::getValue).toArray())
                .orElse(null);
        Map<String, @Nullable Integer> told = new TreeMap<>();
        for (int n = 0; n < list.size(); n++) {
            boolean hidden = keptBack == null || keptBack[n];
            told.put(list.get(n).getKey(), hidden ? null : list.get(n).getValue());
        }
        return told;
    }
}
