package org.commonplace.transfer;

import java.util.Locale;

/** How an import stands. */
public enum ImportState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    public boolean isActive() {
        return this == QUEUED || this == RUNNING;
    }

    /** As REST and the database write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
