package org.commonplace.people;

import org.jspecify.annotations.Nullable;

/**
 * A mail to one person, in plain text.
 *
 * @param to the address it goes to
 * @param subject one line; line breaks are refused, since they would begin another header
 * @param text what it says
 * @param occasion why it is sent, as a word such as {@code people.invitation}, by which an administrator finds it
 * @param about what it is about, as in {@code person 12}, by which it can be withdrawn; {@code null} for one that stays true
 */
public record Letter(
        String to,
        String subject,
        String text,
        String occasion,
        @Nullable String about) {

    public Letter {
        requireOneLine("to", to);
        requireOneLine("subject", subject);
        requireOneLine("occasion", occasion);
    }

    /** A letter that is never withdrawn. */
    public Letter(String to, String subject, String text, String occasion) {
        this(to, subject, text, occasion, null);
    }

    private static void requireOneLine(String what, @Nullable String line) {
        if (line == null || line.isBlank() || line.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A letter's " + what + " is one line that says something");
        }
    }
}
