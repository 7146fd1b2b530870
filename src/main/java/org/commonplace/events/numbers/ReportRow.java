package org.commonplace.events.numbers;

import org.jspecify.annotations.Nullable;

/**
 * A line of the report.
 *
 * @param key as in {@code 2026-04}, the slug of a calendar, the code of a technique or staff group; empty for none of them
 * @param name what it is called
 * @param before the same in the period before; {@code null} where nothing there corresponds to it
 */
public record ReportRow(
        String key, String name, Figures now, @Nullable Figures before) {}
