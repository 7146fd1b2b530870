package org.commonplace.shared.outside;

import org.jspecify.annotations.Nullable;

/**
 * What a server of the open web gave out.
 *
 * @param status of HTTP, of the last answer
 * @param body empty unless the status is 200
 * @param etag to be asked with next time, if the server gave one
 * @param modified the same
 */
public record OutsideDocument(
        int status,
        byte[] body,
        @Nullable String etag,
        @Nullable String modified) {

    private static final int FINE = 200;
    private static final int SAME = 304;

    public boolean isThere() {
        return status == FINE;
    }

    /** Whether it is what was given out before. */
    public boolean isSame() {
        return status == SAME;
    }
}
