package org.commonplace.events.ical.check;

import org.jspecify.annotations.Nullable;

/**
 * Whether a feed keeps a rule.
 *
 * @param rule its number, from 1
 * @param title the rule in a few words
 * @param line the number of the first line that does not keep it, from 1; {@code null} where all do. What is wrong with the
 *     answer as a whole is told of line 1
 * @param text that line, unfolded
 * @param reason what is wrong with it; empty for nothing
 */
public record Verdict(int rule, String title, @Nullable Integer line, String text, String reason) {

    public boolean isGreen() {
        return line == null;
    }
}
