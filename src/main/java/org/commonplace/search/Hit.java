package org.commonplace.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found and that the caller may see.
 *
 * @param type {@code page}, {@code attachment} or {@code space}
 * @param url its address, without the host; for a file the address of the page it belongs to
 * @param place the name of the space it lies in, or the title of the page a file belongs to; empty for a space
 * @param changedAt when it was changed last, where that is known
 * @param snippet the passages that were found, or how its text begins
 * @param score the higher, the better it fits; comparable within one search only
 */
public record Hit(
        String type,
        long id,
        String url,
        String title,
        String place,
        @Nullable Instant changedAt,
        Snippet snippet,
        double score) {}
