package org.commonplace.wiki.outside;

import org.jspecify.annotations.Nullable;

/**
 * What came of asking for an address.
 *
 * @param status the status of the last answer; {@code null} when there was none
 */
public record OutsideAnswer(Kind kind, @Nullable Integer status) {

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int SERVER_FAULT = 500;

    /** Whether there was an answer. */
    public enum Kind {
        ANSWERED,
        /** Nobody answered, or not in time, or not as a web server does. */
        SILENT,
        /** Not asked: it is no address of the open web. */
        NOT_ASKED
    }

    public static final OutsideAnswer SILENT = new OutsideAnswer(Kind.SILENT, null);
    public static final OutsideAnswer NOT_ASKED = new OutsideAnswer(Kind.NOT_ASKED, null);

    public static OutsideAnswer of(int status) {
        return new OutsideAnswer(Kind.ANSWERED, status);
    }

    /** Whether the server says that nothing is there. */
    boolean isMissing() {
        return status != null && (status == NOT_FOUND || status == GONE);
    }

    /** Whether nobody can tell, since there was no answer or the server has trouble. */
    boolean isTrouble() {
        return kind == Kind.SILENT || (status != null && status >= SERVER_FAULT);
    }
}
