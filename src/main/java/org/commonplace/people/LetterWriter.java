package org.commonplace.people;

import java.util.Optional;
import org.commonplace.shared.ContentRef;

/** Writes the letters about one kind of content at the moment they are sent or looked at, from what holds then. */
public interface LetterWriter {

    /** The {@link ContentRef#kind()} it writes about. */
    String kind();

    /**
     * What the letter says; empty when there is nothing to tell any more.
     *
     * @param occasion why it was posted, as {@link UnwrittenLetters#post} was told
     * @param sender the mail address it comes from
     */
    Optional<WrittenLetter> write(ContentRef about, String occasion, String sender);
}
