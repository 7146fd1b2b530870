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

    /** Takes letters of this occasion and about this that have not left yet out of the post, with the transaction at hand. */
    void withdraw(String occasion, String about);

    /** Whether letters leave: without a mail server they wait to be read by an administrator. */
    boolean sends();
}
