package org.commonplace.notifications;

/** What happened. */
public enum Happening {
    CREATED(Topic.CHANGES),
    CHANGED(Topic.CHANGES),
    MOVED(Topic.CHANGES),
    MENTIONED(Topic.MENTIONS);

    private final Topic topic;

    Happening(Topic topic) {
        this.topic = topic;
    }

    public Topic topic() {
        return topic;
    }
}
