package org.commonplace.discussion;

/** What became of a report. */
public enum Outcome {
    /** The content was put right. */
    CORRECTED,
    /** It was looked at and found right. */
    RIGHT_AS_IT_IS,
    /** Something else, which the answer says. */
    OTHERWISE
}
