package org.commonplace.privacy;

import java.time.Instant;
import org.commonplace.shared.ContentRef;

/**
 * What is left of something that was taken away for good: no text.
 *
 * @param what {@code whole} or the numbers of former texts, such as {@code 1, 2}
 * @param by the person's id
 * @param rebuilt whether nothing of it is left in the files of the database either
 */
public record Tombstone(
        long id, ContentRef content, String what, long by, Instant at, String reason, boolean rebuilt) {}
