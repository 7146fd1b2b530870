package org.commonplace.operations.start;

import java.util.Locale;

/** What a new installation begins with, in order. */
public enum FirstStep {
    NAME,
    ORGANISATION,
    MAIL,
    SPACE,
    IMPORT,
    INVITE,
    STATEMENTS;

    /** As it stands in keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
