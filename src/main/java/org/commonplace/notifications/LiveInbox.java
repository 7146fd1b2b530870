package org.commonplace.notifications;

/** What is open on screens and wants to know at once when somebody is told something. */
public interface LiveInbox {

    /** What this person was told, or has read, changed; called after the commit. */
    void changed(long person);
}
