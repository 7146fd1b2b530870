package org.commonplace.wiki;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.commonplace.people.Caller;
import org.jspecify.annotations.Nullable;

/** What access needs to know of a page. */
record PageFacts(
        long id,
        long space,
        String slug,
        PageStatus status,
        long createdBy,
        long owner,
        @Nullable Long trashedBy,
        Verified verified,
        List<Guard> guards) {

    /**
     * What is known of the page's verification.
     *
     * @param at when it was verified last, if ever
     * @param behind whether its text or its files changed since then
     */
    record Verified(@Nullable Instant at, boolean behind) {}

    /** A restricted page at or above this one; an empty list of names means that this kind is not restricted. */
    record Guard(long page, Circle viewers, Circle editors) {}

    /** The people and groups a restriction names. */
    record Circle(Set<Long> people, Set<Long> groups) {

        boolean isOpen() {
            return people.isEmpty() && groups.isEmpty();
        }

        boolean admits(Caller caller) {
            if (isOpen() || caller.administrator()) {
                return true;
            }
            return (caller.person() != null && people.contains(caller.person()))
                    || caller.groups().stream().anyMatch(groups::contains);
        }
    }

    PageFacts guardedBy(List<Guard> guards) {
        return new PageFacts(id, space, slug, status, createdBy, owner, trashedBy, verified, guards);
    }

    boolean isWrittenBy(Caller caller) {
        return caller.person() != null && (caller.person() == createdBy || caller.person() == owner);
    }
}
