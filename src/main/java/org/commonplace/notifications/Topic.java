package org.commonplace.notifications;

/** What a notice is about, as far as a person may want to be told of it in a way of its own. */
public enum Topic {
    /** Something one watches changed. */
    CHANGES(Delivery.DAILY),
    /** Someone named the person. */
    MENTIONS(Delivery.AT_ONCE),
    /** Something one looks after is to be read again. */
    REVIEWS(Delivery.DAILY),
    /** Someone said something about what one watches or looks after, or answered. */
    DISCUSSION(Delivery.AT_ONCE),
    /** Readers find something wrong in what one looks after, or something was done about what one told. */
    REPORTS(Delivery.AT_ONCE);

    private final Delivery usual;

    Topic(Delivery usual) {
        this.usual = usual;
    }

    /** How those who chose nothing are told. */
    Delivery usual() {
        return usual;
    }
}
