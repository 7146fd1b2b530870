package org.commonplace.events.numbers;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Who registered and who came, in places: somebody who brings two others counts three times. Each is {@code null} where it is kept
 * back, because few people could be recognised by it or by what it leaves of a sum.
 *
 * @param registered those with a place: attended, absent and unknown together
 * @param attended those who were there
 * @param absent those who were not, though they had a place
 * @param unknown those of whom nothing was noted
 * @param people different people among those who were there
 * @param minutes what they received: for each who was there, the length of the session
 */
public record Attended(
        @Nullable Long registered,
        @Nullable Long attended,
        @Nullable Long absent,
        @Nullable Long unknown,
        @Nullable Long people,
        @Nullable Long minutes) {

    static final Attended WITHHELD = new Attended(null, null, null, null, null, null);

    /** How many of those came of whom it is known, from 0 to 1; empty for none, and where one of the two is kept back. */
    public OptionalDouble rate() {
        if (attended == null || absent == null || attended + absent == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((double) attended / (attended + absent));
    }

    public boolean isWhole() {
        return registered != null && attended != null && absent != null && unknown != null && people != null;
    }
}
