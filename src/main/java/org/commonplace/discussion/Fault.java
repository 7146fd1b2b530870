package org.commonplace.discussion;

/** What a reader may find wrong. */
public enum Fault {
    WRONG,
    OUT_OF_DATE,
    OTHER
}
