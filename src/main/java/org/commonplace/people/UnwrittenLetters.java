package org.commonplace.people;

import org.commonplace.shared.ContentRef;

/** Where letters are posted that are written by a {@link LetterWriter} when they are sent: only numbers are kept until then. */
public interface UnwrittenLetters {

    /**
     * Posts a letter with the transaction at hand, as {@link Letters#post} does.
     *
     * @param to the address it goes to
     * @param about by which its writer knows what to say
     * @param occasion why it is sent, as a word such as {@code registration.made}
     * @throws IllegalStateException outside a transaction
     */
    void post(String to, ContentRef about, String occasion);
}
