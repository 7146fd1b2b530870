package org.commonplace.notifications;

import org.jspecify.annotations.Nullable;

/**
 * What a letter says.
 *
 * @param text plain; the HTML that goes along is made of it
 * @param unsubscribe the address at which one click ends such letters; {@code null} for those one cannot do without
 */
public record Written(String subject, String text, @Nullable String unsubscribe) {}
