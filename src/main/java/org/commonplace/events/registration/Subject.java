package org.commonplace.events.registration;

import org.commonplace.events.EventTime;
import org.jspecify.annotations.Nullable;

/**
 * What a registration is for, in words.
 *
 * @param time of the date, or of the first date of a whole
 * @param where room and place in one line; empty for nowhere
 * @param url the address, without the host
 * @param occasion {@code null} when that date is no longer there
 */
record Subject(
        String title,
        EventTime time,
        String where,
        boolean online,
        String url,
        @Nullable Occasion occasion) {}
