package org.commonplace.operations;

/** The product cannot start, for a reason its operator can mend; the message says it in one line. */
public class CannotStart extends RuntimeException {

    CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
