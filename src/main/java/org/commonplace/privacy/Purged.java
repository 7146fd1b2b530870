package org.commonplace.privacy;

import org.commonplace.shared.ContentRef;

/**
 * Text was taken away for good. Told within the transaction, and after its commit to those who listen then: whoever keeps
 * anything made of that text outside the database forgets it, an index with a merge that leaves nothing of it on disk.
 *
 * @param whole whether the content is gone; otherwise some of its former texts are
 */
public record Purged(ContentRef content, boolean whole) {}
