package org.commonplace.notifications;

/** How a person is told. All but {@link #NOTHING} reach the inbox as well. */
public enum Delivery {
    /** By mail, within a minute or two. */
    AT_ONCE,
    /** By one mail in the morning. */
    DAILY,
    /** By one mail on Monday morning. */
    WEEKLY,
    /** In the inbox only. */
    INBOX,
    NOTHING;

    /** Whether it comes by mail. */
    public boolean isMail() {
        return this != INBOX && this != NOTHING;
    }
}
