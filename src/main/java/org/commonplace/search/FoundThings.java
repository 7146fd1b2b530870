package org.commonplace.search;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.commonplace.people.Caller;
import org.jspecify.annotations.Nullable;

/** One kind of thing that can be found: where it is indexed, and what is shown of it, as it is now. */
interface FoundThings {

    /** The {@link org.commonplace.shared.ContentRef#kind()}. */
    String kind();

    /** What stands for it in the index. */
    Class<?> indexed();

    /** Those that the caller may see. */
    Map<Long, Facts> facts(Caller caller, Collection<Long> ids);

    /** Ids of all there are, after {@code id}, in their order; 0 for the first. */
    Collection<Long> after(long id, int limit);

    /** Whether it is offered while somebody types, beside being found. */
    default boolean isOffered() {
        return true;
    }

    /** What is shown of one. */
    record Facts(
            String url,
            String title,
            String place,
            @Nullable Instant changedAt) {}
}
