package org.commonplace.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the outbox, as administrators see it.
 *
 * @param person for whom it is written when it is sent; {@code null} for a letter that has its words
 * @param subject {@code null} until it is written
 * @param attempts how often sending was begun
 * @param nextTry when it is tried next; {@code null} when it is not
 * @param problem what the mail server, or the way to it, answered last; empty when nothing went wrong
 */
public record PostedLetter(
        long id,
        String messageId,
        String to,
        @Nullable Long person,
        @Nullable String subject,
        String occasion,
        LetterState state,
        int attempts,
        Instant posted,
        @Nullable Instant nextTry,
        @Nullable Instant sent,
        String problem) {}
