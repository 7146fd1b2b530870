package org.commonplace.shared;

import java.time.Duration;

/** Too much was asked for in too short a time; nothing was done. */
public class Throttled extends RuntimeException {

    private final Duration wait;

    /** @param wait how long to wait before asking again */
    public Throttled(Duration wait) {
        super("Wait for " + wait);
        this.wait = wait;
    }

    public Duration waitFor() {
        return wait;
    }
}
