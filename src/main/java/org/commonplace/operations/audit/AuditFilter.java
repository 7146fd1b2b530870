package org.commonplace.operations.audit;

import java.time.Instant;
import org.commonplace.shared.ContentRef;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; what is {@code null} is not asked for.
 *
 * @param person who did it
 * @param action what was done
 * @param content what it was done to
 * @param from from this moment on
 * @param until before this moment
 */
public record AuditFilter(
        @Nullable Long person,
        @Nullable String action,
        @Nullable ContentRef content,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** All entries. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);
}
