package org.commonplace.people;

import java.time.Instant;
import java.util.Comparator;

/**
 * A browser in which someone is signed in, or that is remembered.
 *
 * @param id names it to {@link BrowserSessions#signOut}
 * @param browser what it calls itself, such as {@code Firefox · Windows}; empty when it tells nothing
 * @param began when its person signed in there
 * @param remembered whether it stays signed in after it was closed
 * @param here whether it is the one that asks
 */
public record SignedInBrowser(
        String id, String browser, Instant began, Instant seen, boolean remembered, boolean here) {

    static final Comparator<SignedInBrowser> LAST_SEEN_FIRST = Comparator.comparing(SignedInBrowser::here)
            .thenComparing(SignedInBrowser::seen)
            .reversed();

    /** The same browser, of which another session or its ticket is known. */
    SignedInBrowser with(SignedInBrowser other) {
        return new SignedInBrowser(
                id,
                other.browser.isEmpty() ? browser : other.browser,
                began.isBefore(other.began) ? began : other.began,
                seen.isAfter(other.seen) ? seen : other.seen,
                remembered || other.remembered,
                here || other.here);
    }
}
