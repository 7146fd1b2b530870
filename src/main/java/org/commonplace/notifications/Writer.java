package org.commonplace.notifications;

import java.util.Optional;

/** Writes the letters that have no words of their own, at the moment they are sent or looked at. */
interface Writer {

    /** What the letter says, from what its person may see now; empty when there is nothing to tell any more. */
    Optional<Written> write(long letter, long person);
}
