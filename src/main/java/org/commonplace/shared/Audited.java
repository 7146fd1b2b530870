package org.commonplace.shared;

import org.jspecify.annotations.Nullable;

/**
 * Something was done that must be answerable for later. Published inside the transaction that did it, and kept or
 * lost with it.
 *
 * @param personId who did it; none when the product itself or someone signed out did
 * @param action what was done, such as {@code page.purged}
 * @param subject what it was done to, where that is one piece of content
 * @param detail what else is needed to understand it; ids and names, never a page's text
 */
public record Audited(
        @Nullable Long personId, String action, @Nullable ContentRef subject, String detail) {}
