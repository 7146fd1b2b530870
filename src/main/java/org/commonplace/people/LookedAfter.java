package org.commonplace.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What someone looks after somewhere, which stays behind when they leave. Each feature with such things brings one. */
public interface LookedAfter {

    /**
     * A sentence about it.
     *
     * @param message the key of a sentence that takes the number
     * @param address where it is seen to, relative to the root; {@code null} where there is no such place
     * @param link the key of what the link there is called
     */
    record Left(
            String message,
            long number,
            @Nullable String address,
            @Nullable String link) {}

    /** What this person looks after now; asked for administrators. */
    List<Left> by(Caller administrator, long person);
}
