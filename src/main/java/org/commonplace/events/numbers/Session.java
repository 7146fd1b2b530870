package org.commonplace.events.numbers;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A date that took place.
 *
 * @param technique its code; empty for none
 * @param minutes how long it lasted; 0 for what lasts all day
 * @param capacity how many places there were; {@code null} for any number
 */
record Session(
        long id,
        long calendar,
        YearMonth month,
        String technique,
        int minutes,
        @Nullable Integer capacity) {}
