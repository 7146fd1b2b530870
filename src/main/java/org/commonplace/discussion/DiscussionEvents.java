package org.commonplace.discussion;

/** What happens in discussions, told after commit. They carry ids, never text. */
final class DiscussionEvents {

    private DiscussionEvents() {}

    /** Someone said something new. */
    record CommentAdded(long comment) {}

    /** Someone changed what they had said. */
    record CommentEdited(long comment) {}

    /** A reader found something wrong. */
    record ReportMade(long report) {}

    /** Whoever looks after the content did something about a report. */
    record ReportSettled(long report) {}
}
