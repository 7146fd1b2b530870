package org.commonplace.people;

/** Where letters to people are posted. */
public interface Letters {

    /**
     * Posts a letter with the transaction at hand: it is sent once that has been committed, and never when it is rolled
     * back. Returns without waiting for any mail server.
     *
     * @throws IllegalStateException outside a transaction
     */
    void post(Letter letter);
}
