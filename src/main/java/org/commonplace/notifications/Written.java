package org.commonplace.notifications;

import org.commonplace.people.WrittenLetter;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says.
 *
 * @param text plain; the HTML that goes along is made of it
 * @param unsubscribe the address at which one click ends such letters; {@code null} for those one cannot do without
 * @param invitation what goes into the reader's calendar; {@code null} for nothing
 */
public record Written(
        String subject, String text, @Nullable String unsubscribe, WrittenLetter.@Nullable Invitation invitation) {

    /** Words alone. */
    Written(String subject, String text, @Nullable String unsubscribe) {
        this(subject, text, unsubscribe, null);
    }

    static Written of(WrittenLetter letter) {
        return new Written(letter.subject(), letter.text(), null, letter.invitation());
    }
}
