package org.commonplace.notifications;

/** What became of a letter. */
public enum LetterState {
    /** To be sent, now or after a pause. */
    WAITING,
    SENT,
    /** Nobody was left to tell it to, or nothing was left to tell. */
    DROPPED,
    /** Older than two days when a mail server was first there: sent only when an administrator asks for it. */
    KEPT,
    /** What it says is no longer so: its link was used, or another took its place. */
    WITHDRAWN,
    /** Refused for good, or tried for three days. */
    FAILED
}
