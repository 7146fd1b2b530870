package org.commonplace.notifications;

import java.util.Locale;

/** What happened. */
public enum Happening {
    CREATED(Topic.CHANGES),
    CHANGED(Topic.CHANGES),
    MOVED(Topic.CHANGES),
    MENTIONED(Topic.MENTIONS),
    /** A change waits to be verified. */
    PROPOSED(Topic.REVIEWS),
    REVIEW_DUE(Topic.REVIEWS),
    COMMENTED(Topic.DISCUSSION),
    REPLIED(Topic.DISCUSSION),
    REPORTED(Topic.REPORTS),
    SETTLED(Topic.REPORTS);

    private final Topic topic;

    Happening(Topic topic) {
        this.topic = topic;
    }

    /** What texts about it are called. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Topic topic() {
        return topic;
    }
}
