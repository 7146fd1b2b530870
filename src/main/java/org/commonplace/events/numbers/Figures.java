package org.commonplace.events.numbers;

import org.jspecify.annotations.Nullable;

/**
 * What was offered, and who came.
 *
 * @param offered {@code null} by staff group, as sessions are for everyone
 */
public record Figures(@Nullable Offered offered, Attended attended) {}
