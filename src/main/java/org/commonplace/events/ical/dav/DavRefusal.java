package org.commonplace.events.ical.dav;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Something that was asked for and is not done. */
final class DavRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final transient @Nullable Tag reason;

    private DavRefusal(HttpStatus status, @Nullable Tag reason) {
        super(status.toString(), null, false, false);
        this.status = status;
        this.reason = reason;
    }

    /** What was sent cannot be understood. */
    static DavRefusal unreadable() {
        return new DavRefusal(HttpStatus.BAD_REQUEST, null);
    }

    static DavRefusal of(HttpStatus status) {
        return new DavRefusal(status, null);
    }

    /** Refused because of a condition that the standards name. */
    static DavRefusal because(Name condition) {
        return new DavRefusal(HttpStatus.FORBIDDEN, Tag.of(condition));
    }

    /** So much that it is not done, and is not done in portions either. */
    static DavRefusal tooMany() {
        return new DavRefusal(HttpStatus.INSUFFICIENT_STORAGE, Tag.of(Name.dav("number-of-matches-within-limits")));
    }

    HttpStatus status() {
        return status;
    }

    /** What the answer says, if anything. */
    @Nullable
    Tag body() {
        return reason == null ? null : Tag.of(Name.dav("error"), reason);
    }
}
