package org.commonplace.api;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.commonplace.wiki.SpaceDetails;

/**
 * A space.
 *
 * @param visibility {@code public}, {@code staff} or {@code private}
 * @param verifiedOnly whether those who only read see the text that was verified last, and not the newest
 * @param signing whether what is published in it, while it is public, is signed for
 * @param archived whether it is kept to be read, and nothing in it changes
 * @param role what the caller may do in it: {@code view}, {@code comment}, {@code edit} or {@code curate}
 */
record SpaceAnswer(
        long id,
        String key,
        String slug,
        String name,
        String title,
        String purpose,
        String visibility,
        String role,
        boolean verifiedOnly,
        boolean signing,
        boolean archived,
        Instant createdAt,
        String url) {

    /** @param signing the spaces that ask for signatures */
    static SpaceAnswer of(SpaceDetails space, Set<Long> signing) {
        return new SpaceAnswer(
                space.id(),
                space.key(),
                space.key(),
                space.name(),
                space.name(),
                space.purpose(),
                space.visibility().name().toLowerCase(Locale.ROOT),
                space.role().name().toLowerCase(Locale.ROOT),
                space.verifiedOnly(),
                signing.contains(space.id()),
                space.isArchived(),
                space.createdAt(),
                space.url());
    }
}
