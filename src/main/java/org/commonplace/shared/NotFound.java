package org.commonplace.shared;

/** There is no such thing, or the caller may not know that there is: both look the same from outside. */
public class NotFound extends RuntimeException {

    public NotFound(Object what) {
        super("Not found: " + what);
    }
}
