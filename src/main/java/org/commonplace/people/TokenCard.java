package org.commonplace.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of a token after it was made; the token itself cannot.
 *
 * @param prefix how the token begins, to know it by
 */
public record TokenCard(
        long id,
        String name,
        String prefix,
        List<Scope> scopes,
        Instant created,
        Instant expires,
        @Nullable Instant lastUsed) {}
