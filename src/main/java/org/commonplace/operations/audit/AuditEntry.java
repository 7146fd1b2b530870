package org.commonplace.operations.audit;

import java.time.Instant;
import org.commonplace.shared.ContentRef;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done.
 *
 * @param person who did it; {@code null} when the product itself or a visitor did
 * @param content what it was done to; {@code null} when it was no one thing
 */
public record AuditEntry(
        long id,
        Instant at,
        @Nullable Long person,
        String action,
        @Nullable ContentRef content,
        String detail) {}
